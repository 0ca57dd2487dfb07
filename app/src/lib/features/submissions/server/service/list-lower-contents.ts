import type { ResultContent, Standing } from '@kheo/core';
import type { ReadTx } from '#lib/server/database/schema.ts';
import type { ReturnKey } from '../return-key.ts';

export type AcceptedContent = {
	readonly unit: string;
	readonly submissionId: string;
	readonly sha256: string;
	readonly standing: Standing;
	readonly content: ResultContent;
};

/** The result of each lower agency that the Office accepted last, by the unit that stands for it. What came since and is not looked through yet does not count. */
export async function acceptedContents(tx: ReadTx, obligationId: string): Promise<AcceptedContent[]> {
	const rows = await tx
		.selectFrom('lower_contents as l')
		.innerJoin('submissions as s', 's.id', 'l.submission_id')
		.innerJoin('units as u', 'u.id', 's.unit_id')
		.select(['u.name as unit', 'l.submission_id as submissionId', 'l.content_sha256 as sha256', 'l.standing', 'l.content'])
		.distinctOn('s.id')
		.where('s.obligation_id', '=', obligationId)
		.where('s.status', '<>', 'draft')
		.where('l.kind', '=', 'results')
		.where('l.accepted_at', 'is not', null)
		.where('l.dropped_at', 'is', null)
		.orderBy('s.id')
		.orderBy('l.version', 'desc')
		.execute();
	return rows.flatMap(({ content, ...row }) => (content ? [{ ...row, content }] : []));
}

/** What every return for this obligation was made of at the levels below, the newest of each. */
export function listStandings(tx: ReadTx, obligationId: string): Promise<{ unit: string; submissionId: string; standing: Standing }[]> {
	return tx
		.selectFrom('lower_contents as l')
		.innerJoin('submissions as s', 's.id', 'l.submission_id')
		.innerJoin('units as u', 'u.id', 's.unit_id')
		.select(['u.name as unit', 'l.submission_id as submissionId', 'l.standing'])
		.distinctOn('s.id')
		.where('s.obligation_id', '=', obligationId)
		.where('l.accepted_at', 'is not', null)
		.where('l.dropped_at', 'is', null)
		.orderBy('s.id')
		.orderBy('l.version', 'desc')
		.execute();
}

export type ContentOfReturn = {
	readonly kind: 'register' | 'results';
	readonly sender: string;
	readonly sha256: string;
	readonly version: number;
	readonly takenAt: Date;
	readonly isAccepted: boolean;
	readonly units: number;
	readonly totals: ResultContent['totals'];
};

/** What a unit's return rests on, newest first. */
export async function contentsOfReturn(tx: ReadTx, { obligationId, unitId }: ReturnKey): Promise<ContentOfReturn[]> {
	const rows = await tx
		.selectFrom('lower_contents as l')
		.innerJoin('submissions as s', 's.id', 'l.submission_id')
		.select(['l.kind', 'l.sender', 'l.content_sha256 as sha256', 'l.version', 'l.taken_at as takenAt'])
		.select(['l.accepted_at as acceptedAt', 'l.standing', 'l.content'])
		.where('s.obligation_id', '=', obligationId)
		.where('s.unit_id', '=', unitId)
		.where('l.dropped_at', 'is', null)
		.orderBy('l.version', 'desc')
		.execute();
	return rows.map(({ standing, content, acceptedAt, ...row }) => ({
		...row,
		isAccepted: acceptedAt !== null,
		units: standing.returns.length,
		totals: content?.totals ?? []
	}));
}
