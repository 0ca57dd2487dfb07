import type pg from 'pg';
import { Problem } from '#lib/server/problem.ts';
import { type Device, deviceOf } from '../device.ts';

export type OwnSession = {
	readonly id: string;
	readonly device: Device;
	/** The network address it was opened from; empty when unknown. */
	readonly address: string;
	readonly openedAt: Date;
	readonly seenAt: Date;
	readonly isThis: boolean;
};

type Row = { readonly id: string; readonly userAgent: string | null; readonly ipAddress: string | null; readonly createdAt: Date; readonly seenAt: Date };

/** Where an account is signed in now: this session first, then by when it was last seen. */
export async function listSessions(pool: pg.Pool, userId: string, thisId: string): Promise<OwnSession[]> {
	const { rows } = await pool.query<Row>(
		`select id, "userAgent", "ipAddress", "createdAt", coalesce("seenAt", "createdAt") as "seenAt" from session
		where "userId" = $1 and "expiresAt" > now() order by id = $2 desc, 5 desc`,
		[userId, thisId]
	);
	return rows.map(({ id, userAgent, ipAddress, createdAt, seenAt }) => ({
		id,
		device: deviceOf(userAgent ?? ''),
		address: ipAddress ?? '',
		openedAt: createdAt,
		seenAt,
		isThis: id === thisId
	}));
}

/** Ends one session of this account. One that has ended already is no mistake; one of somebody else is not found. */
export async function endSession(pool: pg.Pool, userId: string, id: string): Promise<void> {
	const { rows } = await pool.query<{ userId: string }>('select "userId" from session where id = $1', [id]);
	if (rows[0] && rows[0].userId !== userId) throw new Problem('session.not-found');
	await pool.query('delete from session where id = $1 and "userId" = $2', [id, userId]);
}

/** Ends every session of the account but this one; says how many. */
export async function endOtherSessions(pool: pg.Pool, userId: string, thisId: string): Promise<number> {
	const { rowCount } = await pool.query('delete from session where "userId" = $1 and id <> $2', [userId, thisId]);
	return rowCount ?? 0;
}

/** Notes that a session is at work, and its person with it. True the first time, for one alone of several requests at once: somebody has signed in. */
export async function noteSeen(pool: pg.Pool, sessionId: string): Promise<boolean> {
	const { rows } = await pool.query<{ isFirst: boolean }>(
		`with before as (select id, "seenAt" from session where id = $1 for update),
		seen as (update session s set "seenAt" = now() from before where s.id = before.id and (before."seenAt" is null or before."seenAt" < now() - interval '20 seconds')
			returning s."userId", before."seenAt" is null as "isFirst"),
		person as (update "user" u set "seenAt" = now() from seen where u.id = seen."userId")
		select "isFirst" from seen`,
		[sessionId]
	);
	return rows[0]?.isFirst === true;
}
