import { actorName, actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { NewVisit } from '../../schema.ts';
import { checksOf, lockVisit } from '../queries.ts';

/** A visit of the year's programme: which unit, when, by whom, about what, with the sheet to take along. */
export async function planVisit(ctx: Context, visit: NewVisit, key = ''): Promise<string> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	const { planId, unitId, plannedOn, team, leadUserId, contents, checklist } = visit;
	return inTransaction(ctx, 'inspection.planned', (tx) =>
		onceFor(tx, key, async () => {
			if (!(await tx.selectFrom('plans').select('id').where('id', '=', planId).executeTakeFirst())) throw new Problem('plan.not-found');
			if (!(await tx.selectFrom('units').select('id').where('id', '=', unitId).executeTakeFirst())) throw new Problem('unit.not-found');
			const id = newId();
			const given = { plan_id: planId, unit_id: unitId, planned_on: plannedOn, team, lead_user_id: leadUserId, contents };
			const entered = { checklist: jsonOf(checksOf(checklist)), entered_at: ctx.now, entered_by: actorName(ctx.actor) };
			await tx
				.insertInto('inspection_visits')
				.values({ id, ...given, ...entered })
				.execute();
			await audit(tx, { subject: { type: 'inspection', id }, data: { planId, unit: unitId, plannedOn, contents } });
			return id;
		})
	);
}

/** A visit that will not be held keeps its line in the programme, with the reason. */
export async function callOffVisit(ctx: Context, id: string, { reason }: { readonly reason: string }, key = ''): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, 'inspection.called-off', (tx) =>
		onceFor(tx, key, async () => {
			const visit = await lockVisit(tx, id);
			if (visit.heldOn !== null || visit.cancelledOn !== null) throw new Problem('inspection.moved');
			await tx
				.updateTable('inspection_visits')
				.set({ cancelled_at: ctx.now, cancel_reason: reason, version: visit.version + 1 })
				.where('id', '=', id)
				.execute();
			await audit(tx, { subject: { type: 'inspection', id }, data: { reason } });
		})
	);
}
