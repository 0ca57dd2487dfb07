import type pg from 'pg';

/** Which account a person of a sign-on provider opens. */
export type Subject = { readonly issuer: string; readonly subject: string };

export async function makeSubjectsTable(pool: pg.Pool): Promise<void> {
	await pool.query(`create table if not exists sso_subjects (issuer text not null, subject text not null, user_id text not null,
		linked_at timestamptz not null default clock_timestamp(), primary key (issuer, subject), unique (issuer, user_id))`);
}

export async function findLinked(pool: pg.Pool, { issuer, subject }: Subject): Promise<string | null> {
	const { rows } = await pool.query<{ userId: string }>('select user_id as "userId" from sso_subjects where issuer = $1 and subject = $2', [issuer, subject]);
	return rows[0]?.userId ?? null;
}

/** False when either of the two is linked already: nothing moves from one account to another by itself. */
export async function linkSubject(pool: pg.Pool, { issuer, subject }: Subject, userId: string): Promise<boolean> {
	const { rowCount } = await pool.query('insert into sso_subjects (issuer, subject, user_id) values ($1, $2, $3) on conflict do nothing', [
		issuer,
		subject,
		userId
	]);
	return rowCount === 1;
}

/** The account is opened by its password alone again; sessions that the provider opened end. */
export async function unlinkSubject(pool: pg.Pool, issuer: string, userId: string): Promise<void> {
	await pool.query('delete from sso_subjects where issuer = $1 and user_id = $2', [issuer, userId]);
	await pool.query(`delete from session where "userId" = $1 and via = 'sso'`, [userId]);
}

/** Which of these accounts are linked at this provider. */
export async function linkedAmong(pool: pg.Pool, issuer: string, userIds: readonly string[]): Promise<Set<string>> {
	const { rows } = await pool.query<{ userId: string }>('select user_id as "userId" from sso_subjects where issuer = $1 and user_id = any($2)', [
		issuer,
		userIds
	]);
	return new Set(rows.map(({ userId }) => userId));
}

/** The account that has shown this mailbox to be its own, and is on. */
export async function findByMailbox(pool: pg.Pool, email: string) {
	const { rows } = await pool.query<{ id: string; username: string; name: string }>(
		'select id, username, name from "user" where email = $1 and "emailVerified" and "disabledAt" is null',
		[email.toLowerCase()]
	);
	return rows[0] ?? null;
}
