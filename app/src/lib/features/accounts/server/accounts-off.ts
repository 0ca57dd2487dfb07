import { sql } from 'kysely';
import type pg from 'pg';
import type { ReadTx } from '#lib/server/database/schema.ts';

/** The one thing of accounts that the app's own role learns, in its own transaction: which of these are switched off. Of their tables it reads nothing. */
export async function makeAccountsOff(pool: pg.Pool): Promise<void> {
	await pool.query(`create or replace function auth.kheo_accounts_off(ids text[]) returns setof text
		language sql stable security definer set search_path = pg_catalog, pg_temp as $$
			select id from auth."user" where id = any(ids) and "disabledAt" is not null
		$$`);
	await pool.query('revoke execute on function auth.kheo_accounts_off(text[]) from public');
	await pool.query('grant usage on schema auth to kheo_app');
	await pool.query('grant execute on function auth.kheo_accounts_off(text[]) to kheo_app');
}

/** Which of these accounts are off: closed for not being used, or let go. Nobody signs in with them. */
export async function offAmong(tx: ReadTx, userIds: readonly string[]): Promise<ReadonlySet<string>> {
	if (userIds.length === 0) return new Set();
	const { rows } = await sql<{ id: string }>`select id from auth.kheo_accounts_off(${userIds}::text[]) as id`.execute(tx);
	return new Set(rows.map(({ id }) => id));
}
