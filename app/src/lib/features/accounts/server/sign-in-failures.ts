import type pg from 'pg';

const limit = 5;
/** The last was within fifteen minutes. One in the time to come was noted by a clock that has been set back since, and locks nobody for as long as that was. */
const isRecent = (lastAt: string) => `${lastAt} between now() - interval '15 minutes' and now() + interval '15 minutes'`;

/** Counts wrong passwords by user name, whether or not the name exists, so that the lock tells nothing about accounts. */
export async function makeFailuresTable(pool: pg.Pool): Promise<void> {
	await pool.query('create table if not exists sign_in_failures (username text primary key, failures int not null, last_at timestamptz not null)');
}

/** Locked after five wrong passwords (level 2), until fifteen minutes after the last. */
export async function isLocked(pool: pg.Pool, username: string): Promise<boolean> {
	const { rowCount } = await pool.query(`select 1 from sign_in_failures where username = $1 and failures >= $2 and ${isRecent('last_at')}`, [username, limit]);
	return rowCount === 1;
}

/** True for the one wrong password by which the name is locked. */
export async function countFailure(pool: pg.Pool, username: string): Promise<boolean> {
	const { rows } = await pool.query<{ failures: number }>(
		`insert into sign_in_failures as f (username, failures, last_at) values ($1, 1, now()) on conflict (username) do update
		set failures = case when ${isRecent('f.last_at')} then f.failures + 1 else 1 end, last_at = now() returning failures`,
		[username]
	);
	return rows[0]?.failures === limit;
}

export async function forgetFailures(pool: pg.Pool, username: string): Promise<void> {
	await pool.query('delete from sign_in_failures where username = $1', [username]);
}
