import { addNoteDuty } from '#lib/features/directives/server/service/note-duties.ts';
import { findPlan } from '#lib/features/plans/server/service.ts';
import { actorName, actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { NewDuty } from '../../schema.ts';
import { findNote } from '../queries.ts';

/** The note becomes an obligation of these units in a running plan, as a leader's words do; the note stays, and neither is public. */
export async function becomeDuty(ctx: Context, { id, plan, unit, task, due }: NewDuty, key = ''): Promise<string> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	if (due < ctx.today) throw new Problem('situation.due-behind');
	return inTransaction(ctx, 'situation.became-duty', (tx) =>
		onceFor(tx, key, async () => {
			await tx.selectFrom('situation_notes').select('id').where('id', '=', id).forUpdate().execute();
			const note = await findNote(tx, id);
			if (!note) throw new Problem('situation.not-found');
			if (note.duty !== null) throw new Problem('situation.given-already');
			if (!(await findPlan(tx, plan))) throw new Problem('plan.not-found');
			const given = { noteId: id, planId: plan, unitIds: unit, task, due, on: note.heardOn, at: ctx.now, by: actorName(ctx.actor) };
			const obligation = await addNoteDuty(tx, given);
			await audit(tx, { subject: { type: 'situation-note', id }, data: { obligation, plan, units: unit, task, due } });
			return obligation;
		})
	);
}
