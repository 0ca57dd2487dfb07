import type pg from 'pg';

/** A key of a person's telephone, machine or stick; the public half alone is here. */
export type StoredPasskey = {
	readonly id: string;
	readonly userId: string;
	readonly publicKey: Buffer;
	readonly counter: number;
	readonly transports: string[];
};

export type OwnPasskey = { readonly id: string; readonly name: string; readonly addedAt: Date; readonly usedAt: Date | null };

const CHALLENGE_MINUTES = 5;

export async function makePasskeyTables(pool: pg.Pool): Promise<void> {
	await pool.query(`create table if not exists passkeys (id text primary key, user_id text not null, name text not null, public_key bytea not null,
		counter bigint not null, transports text[] not null, added_at timestamptz not null default clock_timestamp(), used_at timestamptz)`);
	await pool.query('create index if not exists passkeys_of on passkeys (user_id)');
	await pool.query('create table if not exists passkey_challenges (challenge text primary key, user_id text, expires_at timestamptz not null)');
}

/** `userId`: who is to add a key; null for somebody at the door. */
export async function keepChallenge(pool: pg.Pool, challenge: string, userId: string | null): Promise<void> {
	await pool.query('delete from passkey_challenges where expires_at < now()');
	await pool.query('insert into passkey_challenges (challenge, user_id, expires_at) values ($1, $2, now() + make_interval(mins => $3))', [
		challenge,
		userId,
		CHALLENGE_MINUTES
	]);
}

/** Each challenge is answered once, by whom it was put to. */
export async function takeChallenge(pool: pg.Pool, challenge: string, userId: string | null): Promise<boolean> {
	const { rowCount } = await pool.query('delete from passkey_challenges where challenge = $1 and user_id is not distinct from $2 and expires_at > now()', [
		challenge,
		userId
	]);
	return rowCount === 1;
}

export async function insertPasskey(pool: pg.Pool, { id, userId, publicKey, counter, transports }: StoredPasskey, name: string): Promise<boolean> {
	const { rowCount } = await pool.query(
		'insert into passkeys (id, user_id, name, public_key, counter, transports) values ($1, $2, $3, $4, $5, $6) on conflict do nothing',
		[id, userId, name, publicKey, counter, transports]
	);
	return rowCount === 1;
}

export async function findPasskey(pool: pg.Pool, id: string): Promise<StoredPasskey | null> {
	const { rows } = await pool.query<StoredPasskey>(
		`select p.id, p.user_id as "userId", public_key as "publicKey", counter::float8 as counter, transports from passkeys p where p.id = $1`,
		[id]
	);
	return rows[0] ?? null;
}

export async function noteUse(pool: pg.Pool, id: string, counter: number): Promise<void> {
	await pool.query('update passkeys set counter = greatest(counter, $2), used_at = now() where id = $1', [id, counter]);
}

export async function listPasskeys(pool: pg.Pool, userId: string): Promise<OwnPasskey[]> {
	const { rows } = await pool.query<OwnPasskey>(
		'select id, name, added_at as "addedAt", used_at as "usedAt" from passkeys where user_id = $1 order by added_at',
		[userId]
	);
	return rows;
}

/** Its name; null when the account has no such key. */
export async function deletePasskey(pool: pg.Pool, userId: string, id: string): Promise<string | null> {
	const { rows } = await pool.query<{ name: string }>('delete from passkeys where user_id = $1 and id = $2 returning name', [userId, id]);
	return rows[0]?.name ?? null;
}
