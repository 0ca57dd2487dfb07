import type { OpinionCounts } from '@kheo/core';
import { countDialogues } from '#lib/features/dialogues/server/service/read-desk.ts';
import type { RecommendationFigures } from '@kheo/core';
import { countFeedback, type FeedbackCounts } from '#lib/features/feedback/server/service/read-desk.ts';
import { countReceptions, type ReceptionCounts } from '#lib/features/receptions/server/service/read-receptions.ts';
import { countSupervision } from '#lib/features/supervision/server/service/read-supervision.ts';
import { countModels, type ModelCounts } from '#lib/features/models/server/service/read-models.ts';
import { countMovements, type MovementCounts } from '#lib/features/movements/server/service/count-movements.ts';
import { countOpenPromises, type PromiseCounts } from '#lib/features/promises/server/service/read-promises.ts';
import { dayIn } from '#lib/server/clock.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';

export type Desk = {
	readonly plans: readonly { readonly id: string; readonly title: string; readonly publicSince: string | null }[];
	readonly slogans: { readonly shown: number; readonly waiting: number };
	readonly feedback: FeedbackCounts;
	readonly dialogues: OpinionCounts;
	readonly receptions: ReceptionCounts;
	readonly supervision: RecommendationFigures;
	readonly movements: MovementCounts;
	readonly promises: PromiseCounts;
	readonly models: ModelCounts;
};

/** What the people see now, and what waits before they do. */
export async function readDesk(ctx: Context): Promise<Desk> {
	const receptions = await countReceptions(ctx);
	const models = await countModels(ctx);
	const dialogues = await readOnly(ctx, (tx) => countDialogues(tx, ctx.today));
	const promises = await countOpenPromises(ctx, dialogues);
	return readOnly(ctx, async (tx) => {
		const plans = await tx
			.selectFrom('plans')
			.leftJoin('plan_publications as pub', (join) => join.onRef('pub.plan_id', '=', 'plans.id').on('pub.withdrawn_at', 'is', null))
			.select(['plans.id', 'plans.title', 'pub.published_at'])
			.orderBy('plans.confirmed_at', 'desc')
			.limit(50)
			.execute();
		const slogans = await tx.selectFrom('slogans').select(['state', 'shown_from', 'shown_to']).execute();
		const shown = slogans.filter(
			(one) => one.state === 'approved' && one.shown_from && one.shown_to && one.shown_from <= ctx.today && ctx.today <= one.shown_to
		);
		return {
			plans: plans.map(({ id, title, published_at: at }) => ({ id, title, publicSince: at && dayIn(at) })),
			slogans: { shown: shown.length, waiting: slogans.filter(({ state }) => state === 'proposed').length },
			feedback: await countFeedback(tx, ctx),
			dialogues,
			receptions,
			supervision: await countSupervision(tx, ctx),
			movements: await countMovements(tx),
			promises,
			models
		};
	});
}
