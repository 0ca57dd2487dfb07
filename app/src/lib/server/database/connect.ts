import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { log } from '../log.ts';
import { keepPlans } from './keep-plans.ts';
import { types } from './parsers.ts';
import type { Db, DB } from './schema.ts';

/** A pool on this URL. Without the error listener an administrator's shutdown of an idle session would end the process. */
export function poolOn(url: string, max = 20): pg.Pool {
	const pool = new pg.Pool({ connectionString: url, max, types, idleTimeoutMillis: 30_000, connectionTimeoutMillis: 10_000 });
	pool.on('error', (error) => log.warn('database.session-lost', { error }));
	pool.on('connect', keepPlans);
	return pool;
}

export function connect(url: string, max?: number): Db {
	return new Kysely<DB>({ dialect: new PostgresDialect({ pool: poolOn(url, max) }) });
}
