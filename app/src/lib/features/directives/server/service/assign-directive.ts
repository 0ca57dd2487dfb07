import { addDirectedDuty } from '#lib/features/plans/server/service/add-directed-duty.ts';
import { findPlan } from '#lib/features/plans/server/service.ts';
import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { brokenConstraint, Problem } from '#lib/server/problem.ts';
import type { Assignment } from '../../schema.ts';
import { draftReader } from '#lib/features/drafts/server/service/draft-reader.ts';
import { findDirective } from '../queries.ts';
import { requireOfficeOrLeader } from '../require-office-or-leader.ts';

/** The leader's words become a duty of these units in the register's plan or, from a draft's slip, in the plan that was chosen: once; its source says whose hand and of what day. */
export function assignDirective(ctx: Context, { directiveId, plan, unit, deadline, due }: Assignment, key = ''): Promise<string> {
	requireOfficeOrLeader(ctx);
	return inTransaction(ctx, 'directive.assigned', (tx) =>
		onceFor(tx, key, async () => {
			const directive = await findDirective(tx, directiveId);
			if (!directive) throw new Problem('directive.not-found');
			if (directive.draftId) await draftReader(tx, ctx, directive.draftId);
			const planId = directive.planId ?? plan;
			if (planId === null) throw new Problem('directive.plan-missing');
			if (!(await findPlan(tx, planId))) throw new Problem('plan.not-found');
			const id = await addDirectedDuty(tx, planId, { directiveId, task: directive.words, unitIds: unit, deadline, due });
			await audit(tx, { subject: { type: 'obligation', id }, data: { directive: directiveId, units: unit, deadline, due } });
			return id;
		})
	).catch((error: unknown) => {
		throw brokenConstraint(error) === 'obligations_directive' ? new Problem('directive.assigned', { cause: error }) : error;
	});
}
