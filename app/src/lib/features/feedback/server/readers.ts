import type { Context } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { Problem } from '#lib/server/problem.ts';

/** Whether a leader gave this person the right to the restricted register. No role has it by itself, neither the administrator's nor a leader's. */
export async function isReader(tx: ReadTx, { actor }: Context): Promise<boolean> {
	if (actor.kind !== 'user') return false;
	return (await tx.selectFrom('feedback_readers').select('user_id').where('user_id', '=', actor.userId).executeTakeFirst()) !== undefined;
}

export async function requireReader(tx: ReadTx, ctx: Context): Promise<void> {
	if (!(await isReader(tx, ctx))) throw new Problem('feedback.not-reader');
}

/** Whose keys cover the sender, and the words that left for the restricted register. */
export const senderOf = (id: string) => `feedback-sender:${id}`;
export const wordsOf = (id: string) => `feedback-words:${id}`;
