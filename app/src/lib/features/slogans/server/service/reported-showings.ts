import { plainDate } from '@kheo/core';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { inYear } from '../../in-year.ts';
import type { ReportedShowings } from '../../slogan.ts';

/**
 * Where the slogans of a plan's document were shown, unit by unit (null: entered for no unit), as the log has it. What our own site and pages that embed it
 * wrote into the log are days, not places that somebody hung it at, and are told apart.
 */
export async function reportedShowings(tx: ReadTx, planId: string): Promise<{ readonly units: readonly ReportedShowings[]; readonly siteDays: number }> {
	const rows = await tx
		.selectFrom('slogan_showings as shown')
		.innerJoin('slogans as s', 's.id', 'shown.slogan_id')
		.innerJoin('plans as p', 'p.document_id', 's.document_id')
		.where('p.id', '=', planId)
		.select([
			'shown.unit_id as unitId',
			'shown.how',
			'shown.place',
			'shown.shown_on as from',
			'shown.shown_until as to',
			's.id as slogan',
			's.label',
			's.words',
			's.year'
		])
		.orderBy('shown.shown_on')
		.orderBy('shown.id')
		.execute();
	const byHand = rows.filter(({ how }) => how !== 'site' && how !== 'embed');
	const units = [...Map.groupBy(byHand, ({ unitId }) => unitId)].map(([unitId, own]) => ({
		unitId,
		places: own.length,
		slogans: [...Map.groupBy(own, ({ slogan }) => slogan).values()].map((same) => ({
			words: same[0] ? inYear(same[0], same[0].from).words : '',
			places: same.map(({ place }) => place)
		})),
		from: plainDate(own[0]?.from ?? ''),
		to: plainDate(
			own
				.map(({ to }) => to)
				.toSorted()
				.at(-1) ?? ''
		)
	}));
	return { units, siteDays: new Set(rows.filter(({ how }) => how === 'site').map(({ from }) => from)).size };
}
