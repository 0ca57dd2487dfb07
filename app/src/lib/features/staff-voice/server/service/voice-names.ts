import { sql } from 'kysely';
import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { reveal } from '#lib/server/personal/reveal.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Voice } from '../../voice.ts';
import { asVoice } from '../queries.ts';

/** What was said with a name, for a keeper of names. */
export function readNamedVoices(ctx: Context): Promise<Voice[]> {
	return readOnly(ctx, async (tx) => {
		await requireKeeper(tx, ctx);
		const rows = await tx
			.selectFrom('staff_voices')
			.selectAll()
			.where('id', 'in', (query) => query.selectFrom('staff_voice_names').select('voice_id'))
			.orderBy('week', 'desc')
			.orderBy('id')
			.limit(200)
			.execute();
		return rows.map(asVoice);
	});
}

/** One name, with the reason in the log; the sender sees how often it was read. The database gives it to nobody but a keeper who is no leader. */
export async function lookAtName(ctx: Context, { id, reason }: { readonly id: string; readonly reason: string }): Promise<string> {
	return inTransaction(ctx, 'staff-voice.name-looked-at', async (tx) => {
		await requireKeeper(tx, ctx);
		const { rows } = await sql<{ name: unknown }>`select open_staff_voice_name(${id}::uuid, ${ctx.today}::date) as name`.execute(tx);
		const [found] = rows;
		if (!found?.name) throw new Problem('voice.no-name');
		await audit(tx, { subject: { type: 'staff-voice', id }, data: { reason } });
		return ((await reveal(tx, found.name)) as { readonly name: string }).name;
	});
}

/** Whether a leader made this person a keeper of names. */
export async function isNameKeeper(ctx: Context): Promise<boolean> {
	return readOnly(ctx, (tx) => isKeeper(tx, ctx));
}

async function requireKeeper(tx: ReadTx, ctx: Context): Promise<void> {
	if (!(await isKeeper(tx, ctx))) throw new Problem('voice.not-keeper');
}

async function isKeeper(tx: ReadTx, { actor }: Context): Promise<boolean> {
	if (actor.kind !== 'user' || actor.role === 'leader') return false;
	return (await tx.selectFrom('staff_voice_keepers').select('user_id').where('user_id', '=', actor.userId).executeTakeFirst()) !== undefined;
}
