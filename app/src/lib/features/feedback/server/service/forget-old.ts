import { sql } from 'kysely';
import type { Context } from '#lib/server/context.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { defineRound } from '#lib/server/jobs/define-job.ts';
import { dropHeldKey } from '#lib/server/personal/keyring.ts';
import { senderOf } from '../readers.ts';
import { forget } from './look-up.ts';
import { settingsIn } from './settings.ts';

export const forgetSendersRound = defineRound({ name: 'feedback.forget-senders', cron: '10 3 * * *', retries: 3 });

const AT_ONCE = 500;

/**
 * Destroys the names and telephones whose time is over, as the form promised: so many months after the answer, or after receipt for spam. What left for the
 * restricted register is kept with its file, as long as the law asks, and is erased by hand. Returns how many there were.
 */
export async function forgetOldSenders(ctx: Context): Promise<number> {
	const old = await readOnly(ctx, async (tx) => {
		const { retentionMonths } = await settingsIn(tx);
		const before = sql<boolean>`coalesce(answered_on, received_on) + make_interval(months => ${retentionMonths}::int) < ${ctx.today}::date`;
		return tx
			.selectFrom('feedback')
			.select('id')
			.where('sender', 'is not', null)
			.where('state', 'in', ['answered', 'spam'])
			.where(before)
			.limit(AT_ONCE)
			.execute();
	});
	for (const { id } of old) {
		await inTransaction(ctx, 'feedback.sender-forgotten', (tx) => forget(tx, ctx, id));
		dropHeldKey(ctx.agencyId, senderOf(id));
	}
	return old.length;
}
