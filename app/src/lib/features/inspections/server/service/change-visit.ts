import { actorName, actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { jsonOf, type Day } from '#lib/server/database/tables/columns.ts';
import type { VisitBefore } from '#lib/server/database/tables/inspections.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { VisitChange } from '../../schema.ts';
import type { Visit } from '../../visit.ts';
import { lockVisit } from '../queries.ts';

/** Another day, another programme, another team or other contents, with the reason; what the line said before stays. A visit that was made is not planned anew. */
export async function changeVisit(ctx: Context, id: string, { version, reason, ...change }: VisitChange, key = ''): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, 'inspection.changed', (tx) =>
		onceFor(tx, key, async () => {
			const visit = await lockVisit(tx, id);
			if (visit.version !== version || visit.heldOn !== null || visit.cancelledOn !== null) throw new Problem('inspection.moved');
			const plan = await tx.selectFrom('plans').select('id').where('id', '=', change.planId).executeTakeFirst();
			if (!plan) throw new Problem('plan.not-found');
			const was = differenceOf(visit, change);
			if (Object.keys(was).length === 0 && visit.leadUserId === change.leadUserId) throw new Problem('inspection.nothing-changed');
			const now = { plan_id: change.planId, planned_on: change.plannedOn, team: change.team, lead_user_id: change.leadUserId, contents: change.contents };
			await tx
				.updateTable('inspection_visits')
				.set({ ...now, version: version + 1 })
				.where('id', '=', id)
				.execute();
			await tx
				.insertInto('inspection_changes')
				.values({ id: newId(), visit_id: id, was: jsonOf(was), reason, changed_at: ctx.now, changed_by: actorName(ctx.actor) })
				.execute();
			await audit(tx, { subject: { type: 'inspection', id }, data: { was, ...change, reason } });
		})
	);
}

/** What the line said where it says something else now. */
function differenceOf(visit: Visit, now: Pick<VisitChange, 'planId' | 'team' | 'contents'> & { readonly plannedOn: Day }): VisitBefore {
	return {
		...(visit.plan.id !== now.planId && { plan: visit.plan.title }),
		...(visit.plannedOn !== now.plannedOn && { plannedOn: visit.plannedOn }),
		...(visit.team !== now.team && { team: visit.team }),
		...(visit.contents !== now.contents && { contents: visit.contents })
	};
}
