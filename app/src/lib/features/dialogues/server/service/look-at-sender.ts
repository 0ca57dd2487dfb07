import type { SeatLine } from '../../dialogue.ts';
import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { reveal } from '#lib/server/personal/reveal.ts';
import { Problem } from '#lib/server/problem.ts';
import { requireOffice } from '../take-step.ts';

export type Asker = { readonly name: string; readonly phone: string };

/** Who asked: every look leaves its entry in the log, with why. */
export function lookAtAsker(ctx: Context, { id, reason }: { readonly id: string; readonly reason: string }): Promise<Asker> {
	return inTransaction(ctx, 'dialogue.sender-looked-at', async (tx) => {
		requireOffice(ctx);
		const row = await tx.selectFrom('dialogue_questions').select('sender').where('id', '=', id).executeTakeFirst();
		if (!row?.sender) throw new Problem('dialogue.no-sender');
		await audit(tx, { subject: { type: 'dialogue-question', id }, data: { reason } });
		return (await reveal(tx, row.sender)) as Asker;
	});
}

/** Who kept seats, for the door of the hall: the look leaves its entry in the log, with why. */
export function lookAtSeats(ctx: Context, { id, reason }: { readonly id: string; readonly reason: string }): Promise<SeatLine[]> {
	return inTransaction(ctx, 'dialogue.seats-looked-at', async (tx) => {
		requireOffice(ctx);
		const rows = await tx
			.selectFrom('dialogue_seats')
			.select(['code', 'people', 'sender'])
			.where('dialogue_id', '=', id)
			.where('given_back_at', 'is', null)
			.orderBy('id')
			.execute();
		await audit(tx, { subject: { type: 'dialogue', id }, data: { reason, seats: rows.length } });
		const lines = [];
		for (const { sender, ...row } of rows) lines.push({ ...row, ...(sender === null ? { name: '', phone: '' } : ((await reveal(tx, sender)) as Asker)) });
		return lines;
	});
}
