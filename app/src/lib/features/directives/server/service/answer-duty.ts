import { actorName, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { DutyAnswer } from '../../duty-schema.ts';
import { insertRecall, lockDuty, setAnswer } from '../duty-queries.ts';
import { requireAnswerer } from '../require-answerer.ts';

/** The report is accepted and the duty done; with a reason, more is asked of the unit and it may report again. */
export function answerDuty(ctx: Context, dutyId: string, { reportId, reason }: DutyAnswer, key = ''): Promise<void> {
	const accepted = reason === undefined;
	return inTransaction(ctx, accepted ? 'duty.accepted' : 'duty.returned', (tx) =>
		onceFor(tx, key, async () => {
			const duty = await lockDuty(tx, dutyId);
			const report = duty?.parts.flatMap(({ reports }) => reports).find(({ id }) => id === reportId);
			if (!duty || !report) throw new Problem('duty.not-found');
			await requireAnswerer(tx, ctx, duty);
			if (duty.recall) throw new Problem('duty.recalled');
			if (report.answer) throw new Problem('duty.moved');
			await setAnswer(tx, reportId, { accepted, at: ctx.now, by: actorName(ctx.actor), reason: reason ?? null });
			await audit(tx, { subject: { type: 'obligation', id: dutyId }, data: { report: reportId, reason: reason ?? null } });
		})
	);
}

/** A duty is called back with a reason; the units see both, what was reported stays, and the words may be given out again. */
export function recallDuty(ctx: Context, dutyId: string, { reason }: { readonly reason: string }, key = ''): Promise<void> {
	return inTransaction(ctx, 'duty.recalled', (tx) =>
		onceFor(tx, key, async () => {
			const duty = await lockDuty(tx, dutyId);
			if (!duty) throw new Problem('duty.not-found');
			await requireAnswerer(tx, ctx, duty);
			if (duty.recall) throw new Problem('duty.moved');
			await insertRecall(tx, dutyId, { reason, at: ctx.now, by: actorName(ctx.actor) });
			await audit(tx, { subject: { type: 'obligation', id: dutyId }, data: { reason } });
		})
	);
}
