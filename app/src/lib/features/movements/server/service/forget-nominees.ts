import { sql } from 'kysely';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { defineRound } from '#lib/server/jobs/define-job.ts';
import { destroyKeys } from '#lib/server/personal/erase.ts';
import { dropHeldKey } from '#lib/server/personal/keyring.ts';
import { nomineeOf } from '../nomination-queries.ts';

export const forgetNomineesRound = defineRound({ name: 'movements.forget-nominees', cron: '30 3 * * *', retries: 3 });

const KEPT_MONTHS = 24;
const AT_ONCE = 200;

/**
 * Two years after a council closed or a movement was stopped, persons who were nominated and not recognised can no longer be told: name, post, achievement, evidence and what is said of an
 * interest go, their points stay so that the result is still one. Who was recognised stands in a decision that is kept. Returns how many there were.
 */
export async function forgetNominees(ctx: Context): Promise<number> {
	const old = await readOnly(ctx, (tx) =>
		tx
			.selectFrom('nominations as n')
			.innerJoin('movements as m', 'm.id', 'n.movement_id')
			.select('n.id')
			.where('n.kind', '=', 'person')
			.where('n.forgotten_at', 'is', null)
			.where(sql<boolean>`coalesce(m.closed_at, m.stopped_at) + make_interval(months => ${KEPT_MONTHS}::int) < ${ctx.now}::timestamptz`)
			.where(({ not, exists, selectFrom }) => not(exists(selectFrom('recognitions as r').select('r.nomination_id').whereRef('r.nomination_id', '=', 'n.id'))))
			.limit(AT_ONCE)
			.execute()
	);
	for (const { id } of old) {
		await forget(ctx, id);
		dropHeldKey(ctx.agencyId, nomineeOf(id));
	}
	return old.length;
}

function forget(ctx: Context, id: string): Promise<void> {
	return inTransaction(ctx, 'nomination.forgotten', async (tx) => {
		const { forgotten } = messagesIn('vi').movements;
		await destroyKeys(tx, nomineeOf(id));
		const gone = { name: forgotten, post: '', model: '', achievement: forgotten, forgotten_at: ctx.now };
		await tx.updateTable('nominations').set(gone).where('id', '=', id).execute();
		await tx.updateTable('nominations').set({ withdrawn_because: forgotten }).where('id', '=', id).where('withdrawn_because', 'is not', null).execute();
		await tx.updateTable('nomination_stances').set({ reason: forgotten }).where('nomination_id', '=', id).where('has_conflict', '=', true).execute();
		await tx.updateTable('nomination_files').set({ removed_at: ctx.now }).where('nomination_id', '=', id).where('removed_at', 'is', null).execute();
		await audit(tx, { subject: { type: 'nomination', id }, data: {} });
	});
}
