import { mayFollowUp, type PlainDate, type RecommendationState, type RecommendationStep } from '@kheo/core';
import { insertScan, keepScan, type Scan } from '#lib/features/approvals/server/service/keep-scan.ts';
import { actorName, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Reply } from '../../schema.ts';
import { mayAnswerFor, requireBody } from '../access.ts';

type Which = { readonly id: string; readonly version: number; readonly words: string };
type Row = { readonly bodyId: string; readonly unitId: string | null; readonly state: RecommendationState };
type Step = { readonly step: RecommendationStep; readonly to: RecommendationState; readonly due?: PlainDate; readonly scan?: Scan | null };

/** What the addressee did or answers, with its paper; the body that recommended judges it. */
export async function reply(ctx: Context, { file, ...which }: Reply, key = ''): Promise<void> {
	const scan = await keepScan(ctx, file);
	return take(ctx, which, { step: 'reply', to: 'replied', scan }, key, async (_, row) => {
		if (!mayAnswerFor(ctx, row.unitId)) throw new Problem('actor.not-allowed');
	});
}

/** The reply does not do: what is missing, and a new day. */
export async function askAgain(ctx: Context, { due, ...which }: Which & { readonly due: PlainDate }, key = ''): Promise<void> {
	if (due < ctx.today) throw new Problem('supervision.due-behind');
	return take(ctx, which, { step: 'ask-again', to: 'open', due }, key, (tx, row) => requireBody(tx, ctx, row.bodyId));
}

/** The body says that the matter is settled, and why. */
export function settle(ctx: Context, which: Which, key = ''): Promise<void> {
	return take(ctx, which, { step: 'close', to: 'closed' }, key, (tx, row) => requireBody(tx, ctx, row.bodyId));
}

function take(ctx: Context, { id, version, words }: Which, { step, to, due, scan = null }: Step, key: string, refuse: (tx: Tx, row: Row) => Promise<void>) {
	return inTransaction(ctx, `supervision.${step}`, (tx) =>
		onceFor(tx, key, async () => {
			const row = await lockRecommendation(tx, id);
			await refuse(tx, row);
			if (row.version !== version || !mayFollowUp(row.state, step)) throw new Problem('supervision.moved');
			await insertScan(tx, scan);
			await tx
				.updateTable('supervision_recommendations')
				.set({ state: to, ...(due && { due }), version: version + 1 })
				.where('id', '=', id)
				.execute();
			const taken = { taken_on: ctx.today, taken_at: ctx.now, taken_by: actorName(ctx.actor) };
			const sheet = { file_sha256: scan?.sha256 ?? null, file_name: scan?.name ?? null };
			await tx
				.insertInto('supervision_steps')
				.values({ id: newId(), recommendation_id: id, step, words, ...sheet, ...taken })
				.execute();
			await audit(tx, {
				subject: { type: 'supervision', id: row.supervisionId },
				data: { recommendation: id, words, due: due ?? null, file: sheet.file_sha256 }
			});
		})
	);
}

async function lockRecommendation(tx: Tx, id: string) {
	await tx.selectFrom('supervision_recommendations').select('id').where('id', '=', id).forUpdate().execute();
	const row = await tx
		.selectFrom('supervision_recommendations as r')
		.innerJoin('supervisions as s', 's.id', 'r.supervision_id')
		.select(['r.version', 'r.state', 'r.unit_id as unitId', 's.body_id as bodyId', 's.id as supervisionId'])
		.where('r.id', '=', id)
		.executeTakeFirst();
	if (!row) throw new Problem('supervision.not-found');
	return row;
}
