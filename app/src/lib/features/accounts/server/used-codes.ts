import type pg from 'pg';

/** Codes of an authenticator that were taken: each is good once, though it is shown for half a minute. */
export async function makeUsedCodesTable(pool: pg.Pool): Promise<void> {
	await pool.query(
		'create table if not exists used_codes (user_id text not null, code text not null, used_at timestamptz not null, primary key (user_id, code))'
	);
}

/** Whether this is the first time; codes older than five minutes have come round by chance. */
export async function takeCode(pool: pg.Pool, userId: string, code: string): Promise<boolean> {
	await pool.query(`delete from used_codes where user_id = $1 and used_at < now() - interval '5 minutes'`, [userId]);
	const { rowCount } = await pool.query('insert into used_codes (user_id, code, used_at) values ($1, $2, now()) on conflict do nothing', [userId, code]);
	return rowCount === 1;
}
