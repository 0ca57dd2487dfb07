import type pg from 'pg';
import { PASSWORD_HISTORY } from '../password-rules.ts';

/** Hashes of what an account's passwords were, so that one does not come back. */
export async function makePasswordTable(pool: pg.Pool): Promise<void> {
	await pool.query(
		'create table if not exists past_passwords (user_id text not null, hash text not null, replaced_at timestamptz not null default clock_timestamp())'
	);
	await pool.query('create index if not exists past_passwords_of on past_passwords (user_id, replaced_at desc)');
}

/** The last ones before the present one, newest first. */
export async function listPastHashes(pool: pg.Pool, userId: string): Promise<string[]> {
	const { rows } = await pool.query<{ hash: string }>('select hash from past_passwords where user_id = $1 order by replaced_at desc limit $2', [
		userId,
		PASSWORD_HISTORY - 1
	]);
	return rows.map(({ hash }) => hash);
}

/** Keeps the hash that is being replaced, and no more than are looked at. */
export async function keepPastHash(pool: pg.Pool, userId: string, hash: string): Promise<void> {
	await pool.query('insert into past_passwords (user_id, hash) values ($1, $2)', [userId, hash]);
	await pool.query(
		`delete from past_passwords where user_id = $1 and replaced_at < (select min(replaced_at) from
			(select replaced_at from past_passwords where user_id = $1 order by replaced_at desc limit $2) as kept)`,
		[userId, PASSWORD_HISTORY - 1]
	);
}
