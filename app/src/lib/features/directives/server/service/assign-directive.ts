import { addDirectedDuty } from '#lib/features/plans/server/service/add-directed-duty.ts';
import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { brokenConstraint, Problem } from '#lib/server/problem.ts';
import type { Assignment } from '../../schema.ts';
import { lockDirective } from '../queries.ts';
import { requireOfficeOrLeader } from '../require-office-or-leader.ts';

/** The leader's words become a duty of these units in the plan, once; its source says whose hand and of what day. */
export function assignDirective(ctx: Context, { directiveId, unit, deadline, due }: Assignment, key = ''): Promise<string> {
	requireOfficeOrLeader(ctx);
	return inTransaction(ctx, 'directive.assigned', (tx) =>
		onceFor(tx, key, async () => {
			const directive = await lockDirective(tx, directiveId);
			if (!directive) throw new Problem('directive.not-found');
			const id = await addDirectedDuty(tx, directive.planId, { directiveId, task: directive.words, unitIds: unit, deadline, due });
			await audit(tx, { subject: { type: 'obligation', id }, data: { directive: directiveId, units: unit, deadline, due } });
			return id;
		})
	).catch((error: unknown) => {
		throw brokenConstraint(error) === 'obligations_directive' ? new Problem('directive.assigned', { cause: error }) : error;
	});
}
