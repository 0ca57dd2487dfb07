import { addDays } from '@kheo/core';
import { sql } from 'kysely';
import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { defineRound } from '#lib/server/jobs/define-job.ts';
import { destroyKeys } from '#lib/server/personal/erase.ts';
import { dropHeldKey } from '#lib/server/personal/keyring.ts';
import { KEPT_DAYS } from '../../booking.ts';
import { bookerOf } from '../queries.ts';

export const forgetBookersRound = defineRound({ name: 'bookings.forget', cron: '20 3 * * *', retries: 3 });

const AT_ONCE = 500;

/** Destroys names, telephones and mail addresses whose time is over, as the form promised; how many came stays. Returns how many bookings there were. */
export async function forgetBookers(ctx: Context): Promise<number> {
	const before = addDays(ctx.today, -KEPT_DAYS);
	const old = await readOnly(ctx, (tx) =>
		tx
			.selectFrom('bookings as b')
			.innerJoin('public_events as e', 'e.id', 'b.event_id')
			.leftJoin('duty_sessions as d', 'd.id', 'e.session_id')
			.select(['b.id', 'e.id as eventId'])
			.where('b.forgotten_at', 'is', null)
			.where(sql<boolean>`coalesce(d.held_on, e.held_on) < ${before}`)
			.limit(AT_ONCE)
			.execute()
	);
	for (const { id, eventId } of old) {
		await inTransaction(ctx, 'booking.forgotten', async (tx) => {
			await destroyKeys(tx, bookerOf(id));
			await tx.updateTable('bookings').set({ person: null, forgotten_at: ctx.now }).where('id', '=', id).execute();
			await audit(tx, { subject: { type: 'event', id: eventId }, data: { booking: id } });
		});
		dropHeldKey(ctx.agencyId, bookerOf(id));
	}
	return old.length;
}
