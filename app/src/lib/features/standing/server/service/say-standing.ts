import { dayMeant, type PlainDate } from '@kheo/core';
import { actorName, actsForOffice, type Context, unitOf } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { NewWord } from '../../schema.ts';
import type { StandingDuty, StandingShare } from '../../standing.ts';
import { listStanding } from '../queries.ts';

/** A unit says in a sentence that it does the duty, or what stands in its way; the Office may write down what it was told. */
export async function sayStanding(ctx: Context, { obligationId, unitId, kind, for: meant, words }: NewWord, key = ''): Promise<string> {
	const { actor } = ctx;
	if (!actsForOffice(actor) && unitOf(actor) !== unitId) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, `standing.${kind}`, (tx) =>
		onceFor(tx, key, async () => {
			await tx.selectFrom('standing_duties').select('version').where('obligation_id', '=', obligationId).forUpdate().execute();
			const [duty] = await listStanding(tx, { dutyId: obligationId, unitId });
			const share = duty?.shares[0];
			if (!duty?.chosen || !share) throw new Problem('standing.not-found');
			const day = dayFor(duty, share, meant ?? ctx.today, ctx.today);
			const id = newId();
			const channel = actor.kind === 'link' ? 'link' : actsForOffice(actor) ? 'office' : 'account';
			const said = { kind, for_day: day, words, channel, said_at: ctx.now, said_by: actorName(actor) } as const;
			await tx
				.insertInto('standing_words')
				.values({ id, obligation_id: obligationId, unit_id: unitId, ...said })
				.execute();
			await audit(tx, { subject: { type: 'obligation', id: obligationId }, data: { word: id, unit: unitId, kind, for: day, words } });
			return id;
		})
	);
}

function dayFor({ chosen }: StandingDuty, { periods }: StandingShare, meant: PlainDate, today: PlainDate): PlainDate {
	if (chosen?.rhythm === 'occasion') return today;
	const period = periods.find(({ from, to }) => from <= meant && meant <= to);
	if (!period) throw new Problem('standing.moved');
	return dayMeant(period, today);
}
