import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { destroyKeys } from '#lib/server/personal/erase.ts';
import { senderOf } from './sender.ts';

export async function forgetQuestionSender(tx: Tx, ctx: Context, id: string): Promise<void> {
	await destroyKeys(tx, senderOf(id));
	await tx.updateTable('dialogue_questions').set({ sender: null, erased_at: ctx.now }).where('id', '=', id).execute();
	await audit(tx, { subject: { type: 'dialogue-question', id }, data: {} });
}

export async function forgetSeatsSender(tx: Tx, ctx: Context, id: string): Promise<void> {
	await destroyKeys(tx, senderOf(id));
	await tx.updateTable('dialogue_seats').set({ sender: null, erased_at: ctx.now }).where('id', '=', id).execute();
	await audit(tx, { subject: { type: 'dialogue-seats', id }, data: {} });
}
