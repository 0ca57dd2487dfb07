import { insertFinding } from '#lib/features/directives/server/service/insert-finding.ts';
import { addDirectedDuty } from '#lib/features/plans/server/service/add-directed-duty.ts';
import { actorKey, actorName, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { NewFinding } from '../../schema.ts';
import { lockVisit } from '../queries.ts';
import { requireTeam } from '../require-team.ts';

/** What has to be mended and by when: it becomes a duty of the unit in the plan, and whoever enters it here is the one who closes it. */
export async function recordFinding(ctx: Context, visitId: string, { words, due }: NewFinding, key = ''): Promise<string> {
	return inTransaction(ctx, 'inspection.finding-recorded', (tx) =>
		onceFor(tx, key, async () => {
			const visit = await lockVisit(tx, visitId);
			requireTeam(ctx, visit);
			if (visit.heldOn === null) throw new Problem('inspection.not-held');
			if (due < visit.heldOn) throw new Problem('inspection.due-before');
			const directiveId = newId();
			await insertFinding(tx, { id: directiveId, visitId, words, by: actorName(ctx.actor), key: actorKey(ctx.actor), on: visit.heldOn, at: ctx.now });
			const source = 'theo kiến nghị kiểm tra';
			const id = await addDirectedDuty(tx, visit.plan.id, { directiveId, task: words, unitIds: [visit.unit.id], deadline: '', due, source });
			await audit(tx, { subject: { type: 'obligation', id }, data: { visit: visitId, unit: visit.unit.id, words, due } });
			return id;
		})
	);
}
