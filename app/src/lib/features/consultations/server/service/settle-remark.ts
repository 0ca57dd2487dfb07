import { actorName, actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { AnswerForm } from '../../schema.ts';

type Which = { readonly remarkId: string; readonly version: number };
type Written = {
	readonly state?: 'shown' | 'hidden';
	readonly hidden_because?: string | null;
	readonly taken?: AnswerForm['taken'];
	readonly answer?: string;
	readonly answered_on?: Context['today'];
	readonly answered_by?: string;
};

/** The remark stands on the public page. */
export async function showRemark(ctx: Context, which: Which, key = ''): Promise<void> {
	return settle(ctx, 'consultation.remark-shown', which, key, { state: 'shown', hidden_because: null });
}

/** It is not shown, and the reason is kept; it still counts and is still answered. */
export async function hideRemark(ctx: Context, { reason, ...which }: Which & { readonly reason: string }, key = ''): Promise<void> {
	return settle(ctx, 'consultation.remark-hidden', which, key, { state: 'hidden', hidden_because: reason });
}

/** Taken whole, in part or not; a reason is owed unless it was taken whole. */
export async function answerRemark(ctx: Context, { taken, answer, ...which }: AnswerForm, key = ''): Promise<void> {
	if (taken !== 'whole' && answer === '') throw new Problem('consultation.reason-missing');
	return settle(ctx, 'consultation.remark-answered', which, key, { taken, answer, answered_on: ctx.today, answered_by: actorName(ctx.actor) });
}

async function settle(ctx: Context, action: string, { remarkId, version }: Which, key: string, written: Written): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, action, (tx) =>
		onceFor(tx, key, async () => {
			const found = await tx
				.updateTable('consultation_remarks')
				.set({ ...written, version: version + 1 })
				.where('id', '=', remarkId)
				.where('version', '=', version)
				.returning('consultation_id')
				.executeTakeFirst();
			if (!found) throw new Problem('consultation.moved');
			const { state, hidden_because: reason, taken } = written;
			await audit(tx, { subject: { type: 'consultation', id: found.consultation_id }, data: { remark: remarkId, state, reason, taken } });
		})
	);
}
