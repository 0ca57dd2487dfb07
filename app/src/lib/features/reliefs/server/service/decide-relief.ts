import { actorKey, actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Decide } from '../../schema.ts';
import { lockOwed, lockRelief } from '../queries.ts';

/** The Office or a leader grants what a unit asked, perhaps another day than it wanted, or refuses with a reason. What the Office wrote down for a unit it may decide itself. */
export async function decideRelief(ctx: Context, decide: Decide, key = ''): Promise<void> {
	requireDecider(ctx);
	return inTransaction(ctx, `relief.${decide.decision}`, (tx) =>
		onceFor(tx, key, async () => {
			const relief = await lockRelief(tx, decide.id);
			if (!relief) throw new Problem('relief.not-found');
			if (relief.decision !== null) throw new Problem('relief.decided');
			const owed = await lockOwed(tx, relief);
			if (!owed && decide.decision === 'granted') throw new Problem('submission.not-found');
			const grantedDue = decide.decision === 'granted' && relief.kind === 'extension' ? (decide.grantedDue ?? relief.wantedDue) : null;
			if (grantedDue !== null && owed?.due && grantedDue <= owed.due) throw new Problem('relief.day-not-later');
			const decided = { decision: decide.decision, granted_due: grantedDue, decision_reason: decide.reason || null };
			await tx
				.updateTable('reliefs')
				.set({ ...decided, decided_at: ctx.now, decided_by: actorKey(ctx.actor) })
				.where('id', '=', decide.id)
				.execute();
			await audit(tx, { subject: { type: 'obligation', id: relief.obligationId }, data: { relief: decide.id, unit: relief.unitId, ...decided } });
		})
	);
}

/** A granted relief was a mistake, or its ground is gone: from here the plan's own day holds again. */
export async function takeBackRelief(ctx: Context, id: string, reason: string, key = ''): Promise<void> {
	requireDecider(ctx);
	return inTransaction(ctx, 'relief.taken-back', (tx) =>
		onceFor(tx, key, async () => {
			const relief = await lockRelief(tx, id);
			if (!relief) throw new Problem('relief.not-found');
			if (relief.decision !== 'granted' || relief.takenBackReason !== null) throw new Problem('relief.not-granted');
			await tx
				.updateTable('reliefs')
				.set({ taken_back_at: ctx.now, taken_back_by: actorKey(ctx.actor), taken_back_reason: reason })
				.where('id', '=', id)
				.execute();
			await audit(tx, { subject: { type: 'obligation', id: relief.obligationId }, data: { relief: id, unit: relief.unitId, reason } });
		})
	);
}

function requireDecider({ actor }: Context): void {
	if (!actsForOffice(actor) && !(actor.kind === 'user' && actor.role === 'leader')) throw new Problem('actor.not-allowed');
}
