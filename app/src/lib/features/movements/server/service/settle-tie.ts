import { actorName, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { TieForm } from '../../schema.ts';
import { listNominations } from '../nomination-queries.ts';
import { findMovement, lockMovement, stateOf } from '../queries.ts';
import { resultsOf } from '../results.ts';
import { requireChair } from './run-movement.ts';

/** Puts those that are level in order, with the reason: a vote of the council, a number of years, whatever the minutes say. The last decision counts. */
export async function settleTie(ctx: Context, movementId: string, { nomination, order, reason }: TieForm, key = ''): Promise<void> {
	return inTransaction(ctx, 'movement.tie-settled', (tx) =>
		onceFor(tx, key, async () => {
			const row = await lockMovement(tx, movementId);
			if (stateOf(row) !== 'closed' || row.decision_draft_id !== null) throw new Problem('movement.not-now');
			await requireChair(tx, ctx, movementId);
			if (new Set(order).size !== nomination.length || order.length !== nomination.length) throw new Problem('movement.tie-order');
			const { results } = await resultsOf(tx, await findMovement(tx, movementId), await listNominations(tx, movementId));
			const first = Object.values(results)
				.flat()
				.find((line) => line.nomination.id === nomination[0]);
			const level = first ? [first.nomination.id, ...first.level] : [];
			if (level.length < 2 || level.length !== nomination.length || !nomination.every((id) => level.includes(id))) throw new Problem('movement.tie-not-level');
			const ordered = nomination.map((id, at) => ({ id, at: order[at] ?? 0 })).toSorted((a, b) => a.at - b.at);
			const ids = ordered.map(({ id }) => id);
			const settled = { ordered: jsonOf(ids), reason, settled_at: ctx.now, settled_by: actorName(ctx.actor) };
			await tx
				.insertInto('tie_orders')
				.values({ id: newId(), movement_id: movementId, ...settled })
				.execute();
			await audit(tx, { subject: { type: 'movement', id: movementId }, data: { ordered: ids, reason } });
		})
	);
}
