import type { PlainDate } from '@kheo/core';
import { sql } from 'kysely';
import type { Context } from '#lib/server/context.ts';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import { destroyKeys } from '#lib/server/personal/erase.ts';
import type { RetentionKind } from '../retention.ts';
import { consentOf } from './consent-queries.ts';
import { askerOf } from './request-queries.ts';

/** So many rows go in one transaction. */
const AT_ONCE = 1000;

export type Expiring = {
	count(tx: ReadTx, before: PlainDate): Promise<number>;
	/** Erases at most so many; how many went, and whose keys. */
	erase(tx: Tx, ctx: Context, before: PlainDate): Promise<{ readonly erased: number; readonly keys: readonly string[] }>;
};

const noKeys = { keys: [] } as const;

/** Whoever has had no membership since that day. */
const left = (column: string, before: PlainDate) => sql<boolean>`exists (select from memberships m where m.user_id = ${sql.ref(column)})
	and not exists (select from memberships m where m.user_id = ${sql.ref(column)} and (m.ended_at is null or m.ended_at >= ${before}::date) and (m.valid_to is null or m.valid_to >= ${before}::date))`;

const messages: Expiring = {
	count: async (tx, before) =>
		(await countOf(tx, sql`select from digests where day < ${before}`)) + (await countOf(tx, sql`select from reminder_messages where day < ${before}`)),
	erase: async (tx, _, before) => {
		const { rows } = await sql<{ erased: number }>`with old_messages as (select id from reminder_messages where day < ${before} order by day limit ${AT_ONCE}),
			old_digests as (select id from digests where day < ${before} order by day limit ${AT_ONCE}),
			ways as (delete from deliveries where about_id in (select id from old_messages union select id from old_digests)),
			lines as (delete from reminders where message_id in (select id from old_messages)),
			gone as (delete from digests where id in (select id from old_digests) returning 1)
			select (select count(*)::int from gone) + (select count(*)::int from old_messages) as erased`.execute(tx);
		await sql`delete from reminder_messages m where m.day < ${before} and not exists (select from reminders r where r.message_id = m.id)`.execute(tx);
		return { erased: rows[0]?.erased ?? 0, ...noKeys };
	}
};

const contactTables = [
	['reminder_phones', 'user_id'],
	['reminder_mailboxes', 'user_id'],
	['digest_choices', 'person'],
	['calendar_feeds', 'user_id']
] as const;

const contacts: Expiring = {
	count: async (tx, before) => {
		let count = 0;
		for (const [table, column] of contactTables) count += await countOf(tx, sql`select from ${sql.table(table)} t where ${left(`t.${column}`, before)}`);
		return count;
	},
	erase: async (tx, _, before) => {
		let erased = 0;
		for (const [table, column] of contactTables) {
			const gone = await sql`delete from ${sql.table(table)} t where ${left(`t.${column}`, before)}`.execute(tx);
			erased += Number(gone.numAffectedRows ?? 0n);
		}
		return { erased, ...noKeys };
	}
};

const oldRequests = (tx: ReadTx, before: PlainDate) => tx.selectFrom('data_requests').where('person', 'is not', null).where('answered_on', '<', before);

const requests: Expiring = {
	count: async (tx, before) =>
		Number(
			(
				await oldRequests(tx, before)
					.select(({ fn }) => fn.countAll().as('count'))
					.executeTakeFirstOrThrow()
			).count
		),
	erase: async (tx, ctx, before) => {
		const rows = await oldRequests(tx, before).select('id').limit(AT_ONCE).execute();
		for (const { id } of rows) {
			await destroyKeys(tx, askerOf(id));
			const empty = { person: null, found: jsonOf([]), identity_note: '', answer: '', forgotten_at: ctx.now };
			await tx.updateTable('data_requests').set(empty).where('id', '=', id).execute();
		}
		return { erased: rows.length, keys: rows.map(({ id }) => askerOf(id)) };
	}
};

const oldConsents = (tx: ReadTx, before: PlainDate) => tx.selectFrom('consents').where('person', 'is not', null).where('taken_down_on', '<', before);

/** Only those that were withdrawn and taken down: while a picture is used, its consent is the proof. */
const consents: Expiring = {
	count: async (tx, before) =>
		Number(
			(
				await oldConsents(tx, before)
					.select(({ fn }) => fn.countAll().as('count'))
					.executeTakeFirstOrThrow()
			).count
		),
	erase: async (tx, ctx, before) => {
		const rows = await oldConsents(tx, before).select('id').limit(AT_ONCE).execute();
		for (const { id } of rows) {
			await destroyKeys(tx, consentOf(id));
			await tx.updateTable('consents').set({ person: null, witness: '-', forgotten_at: ctx.now }).where('id', '=', id).execute();
		}
		return { erased: rows.length, keys: rows.map(({ id }) => consentOf(id)) };
	}
};

export const expiring: Readonly<Record<RetentionKind, Expiring>> = { messages, contacts, requests, consents };

async function countOf(tx: ReadTx, of: ReturnType<typeof sql>): Promise<number> {
	const { rows } = await sql<{ count: number }>`select count(*)::int as count from (${of}) as found`.execute(tx);
	return rows[0]?.count ?? 0;
}
