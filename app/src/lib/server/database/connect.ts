import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { log } from '../log.ts';
import { gatheringSocket } from './gathering-socket.ts';
import { notePool } from './open-pools.ts';
import { types } from './parsers.ts';
import type { Db, DB } from './schema.ts';

const pools = new WeakMap<Db, pg.Pool>();

/** A pool on this URL. Without the error listeners a session that is ended from outside, idle or at work, would end the process. */
export function poolOn(url: string, max = 20): pg.Pool {
	const limits = { max, idleTimeoutMillis: 30_000, connectionTimeoutMillis: 10_000 };
	const pool = new pg.Pool({ connectionString: url, types, pipeline: true, stream: gatheringSocket, ...limits });
	pool.on('connect', (client) => client.on('error', (error) => pool.ending || log.warn('database.session-lost', { error })));
	pool.on('error', () => undefined);
	notePool(url, pool);
	return pool;
}

export function connect(url: string, max?: number): Db {
	const pool = poolOn(url, max);
	const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
	pools.set(db, pool);
	return db;
}

/** The pool under a handle, for a statement sent past the query builder. */
export function poolOf(db: Db): pg.Pool {
	const pool = pools.get(db);
	if (!pool) throw new TypeError('not a handle made by connect');
	return pool;
}
