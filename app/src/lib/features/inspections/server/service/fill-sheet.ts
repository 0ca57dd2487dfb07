import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Sheet } from '../../schema.ts';
import { checksOf, lockVisit } from '../queries.ts';
import { requireTeam } from '../require-team.ts';

/** What the team saw, point by point, and the day on which it was there. Two people at the sheet at once: the second is told. */
export async function fillSheet(ctx: Context, id: string, { version, heldOn, result, note, more }: Sheet, key = ''): Promise<void> {
	if (heldOn !== null && heldOn > ctx.today) throw new Problem('inspection.in-future');
	return inTransaction(ctx, 'inspection.sheet-filled', (tx) =>
		onceFor(tx, key, async () => {
			const visit = await lockVisit(tx, id);
			requireTeam(ctx, visit);
			if (visit.cancelledOn !== null || visit.version !== version) throw new Problem('inspection.moved');
			if (heldOn === null && visit.findings.length > 0) throw new Problem('inspection.has-findings');
			const seen = visit.checklist.map((item, at) => ({ ...item, result: result[at] || null, note: note[at] ?? '' }));
			const checklist = [...seen, ...checksOf(more)];
			await tx
				.updateTable('inspection_visits')
				.set({ checklist: jsonOf(checklist), held_on: heldOn, version: version + 1 })
				.where('id', '=', id)
				.execute();
			await audit(tx, { subject: { type: 'inspection', id }, data: { heldOn, checklist } });
		})
	);
}
