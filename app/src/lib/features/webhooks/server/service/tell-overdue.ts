import { sql } from 'kysely';
import { readPlans } from '#lib/features/plans/server/service.ts';
import { readTracking } from '#lib/features/tracking/server/service.ts';
import { actsForOffice, type Context } from '#lib/server/context.ts';
import { inTransaction, leaveAsItWas, readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { endpoints } from '../webhook-queries.ts';
import { announce } from './announce.ts';

const KEPT_DAYS = 30;

/** Tells once of each return that is overdue, where an address wants to hear of it, and forgets messages of more than thirty days ago. */
export async function tellOverdue(ctx: Context, now = new Date()): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	await forgetOld(ctx, now);
	const isWanted = await readOnly(ctx, (tx) =>
		endpoints(tx)
			.where('is_on', '=', true)
			.where(sql<boolean>`events @> array['obligation.overdue']`)
			.executeTakeFirst()
	);
	if (!isWanted) return;
	for (const { id } of await readPlans(ctx)) await tellOfPlan(ctx, id);
}

async function tellOfPlan(ctx: Context, planId: string): Promise<void> {
	const { matrix } = await readTracking(ctx, planId);
	const dues = new Map(matrix.obligations.map(({ id, due }) => [id, due]));
	await inTransaction(ctx, 'webhook.overdue-told', async (tx) => {
		leaveAsItWas(tx);
		for (const { unit, cells } of matrix.rows) {
			for (const cell of cells) {
				if (cell?.state.name !== 'overdue') continue;
				const due = cell.extendedDue ?? dues.get(cell.obligationId) ?? null;
				const data = { planId, obligationId: cell.obligationId, unitId: unit.id, due };
				await announce(tx, { event: 'obligation.overdue', data, once: `overdue ${cell.obligationId} ${unit.id} ${due}` });
			}
		}
	});
}

/** Of what was told once, its name goes with it: what is still overdue after so long would be told again, so those stay. */
async function forgetOld(ctx: Context, now: Date): Promise<void> {
	const before = new Date(now.getTime() - KEPT_DAYS * 24 * 60 * 60_000);
	await inTransaction(ctx, 'webhook.old-forgotten', async (tx) => {
		leaveAsItWas(tx);
		await tx.deleteFrom('webhook_messages').where('made_at', '<', before).where('once', 'is', null).execute();
	});
}
