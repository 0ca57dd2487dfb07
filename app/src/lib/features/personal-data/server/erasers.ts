import type { Context } from '#lib/server/context.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { destroyKeys } from '#lib/server/personal/erase.ts';

/** Erases one row's part about a person; tells whose key was destroyed, or null where a row went. False: it was gone, or must be kept. */
type Eraser = (tx: Tx, ctx: Context, id: string) => Promise<string | null | false>;

/**
 * How each table is erased by hand. What stands in no line here is kept by an act, or is taken down on its own page. Complaints and denunciations keep who
 * sent them (Luật Khiếu nại, Luật Tố cáo) and are left out.
 */
export const erasers: Readonly<Record<string, Eraser>> = {
	feedback: async (tx, ctx, id) => {
		const own = tx.updateTable('feedback').set({ sender: null, erased_at: ctx.now }).where('id', '=', id).where('sender', 'is not', null);
		const { numUpdatedRows } = await own.where('kind', 'not in', ['complaint', 'denunciation']).executeTakeFirst();
		return numUpdatedRows > 0n && destroyed(tx, `feedback-sender:${id}`);
	},
	dialogue_questions: async (tx, ctx, id) => {
		const own = tx.updateTable('dialogue_questions').set({ sender: null, erased_at: ctx.now }).where('id', '=', id).where('sender', 'is not', null);
		return (await own.executeTakeFirst()).numUpdatedRows > 0n && destroyed(tx, `dialogue-sender:${id}`);
	},
	dialogue_seats: async (tx, ctx, id) => {
		const own = tx.updateTable('dialogue_seats').set({ sender: null, erased_at: ctx.now }).where('id', '=', id).where('sender', 'is not', null);
		return (await own.executeTakeFirst()).numUpdatedRows > 0n && destroyed(tx, `dialogue-sender:${id}`);
	},
	bookings: async (tx, ctx, id) => {
		const own = tx.updateTable('bookings').set({ person: null, forgotten_at: ctx.now }).where('id', '=', id).where('person', 'is not', null);
		return (await own.executeTakeFirst()).numUpdatedRows > 0n && destroyed(tx, `booking:${id}`);
	},
	reminder_phones: async (tx, _, id) => {
		const gone = await tx.deleteFrom('reminder_phones').where('user_id', '=', id).executeTakeFirst();
		return gone.numDeletedRows > 0n && null;
	},
	reminder_mailboxes: async (tx, _, id) => {
		const gone = await tx.deleteFrom('reminder_mailboxes').where('user_id', '=', id).executeTakeFirst();
		return gone.numDeletedRows > 0n && null;
	},
	deliveries: async (tx, _, id) => {
		const gone = await tx.deleteFrom('deliveries').where('id', '=', id).where('channel', 'in', ['mail', 'zalo', 'sms']).executeTakeFirst();
		return gone.numDeletedRows > 0n && null;
	}
};

async function destroyed(tx: Tx, whose: string): Promise<string> {
	await destroyKeys(tx, whose);
	return whose;
}
