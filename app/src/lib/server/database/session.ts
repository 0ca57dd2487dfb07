import { sql } from 'kysely';
import pg from 'pg';
import type { Context } from '../context.ts';
import type { Db } from './schema.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** How a transaction begins that reads: everything as it was at one moment, and nothing can be written. */
export const snapshot = 'isolation level repeatable read read only';

/** Begins and names the tenant in one round trip, with a first statement when there is one; all end with the transaction. */
export async function begin(connection: Db, ctx: Pick<Context, 'agencyId' | 'actor'>, how = '', first = ''): Promise<void> {
	await sql.raw(beginning(ctx, how, first)).execute(connection);
}

/** The user a transaction is of; empty for the system, a link and the command line. */
export function userOf({ actor }: Pick<Context, 'actor'>): string {
	return actor.kind === 'user' ? actor.userId : '';
}

function beginning(ctx: Pick<Context, 'agencyId' | 'actor'>, how = '', first = ''): string {
	if (!uuid.test(ctx.agencyId)) throw new TypeError('a tenant is named by its uuid');
	const user = pg.escapeLiteral(userOf(ctx));
	const setting = `select set_config('kheo.agency_id', '${ctx.agencyId}', true), set_config('kheo.user_id', ${user}, true)`;
	return `begin ${how}; ${setting}${first && `; ${first}`}`;
}

/** Postgres answers ROLLBACK to a commit when an earlier statement failed; that is no success. */
export async function commit(connection: Db): Promise<void> {
	const { rows } = await sql<{ command?: string }>`commit`.execute(connection);
	if (rows[0]?.command === 'ROLLBACK') throw new Error('the transaction had failed and was rolled back');
}

/** Never hides the error that led here. A session that is gone has rolled back by itself. */
export async function rollback(connection: Db): Promise<void> {
	await sql`rollback`.execute(connection).catch(() => undefined);
}
