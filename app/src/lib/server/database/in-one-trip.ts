import type { QueryConfig } from 'pg';
import type { Context } from '../context.ts';
import type { Keyring } from '../personal/keyring.ts';
import { poolOf } from './connect.ts';
import { keptPlan } from './kept-plan.ts';
import type { Db } from './schema.ts';
import { beginning, snapshot } from './session.ts';

/**
 * The shortest use case: one statement that checks the right and the state, writes, and leaves its audit entry exactly when it wrote.
 * Begin, statement and commit go out together and cost one round trip. Returns the statement's rows; none means that nothing was written.
 */
export async function inOneTrip<Row>(ctx: Context, keys: Keyring, statement: QueryConfig): Promise<Row[]> {
	const rows = await together<Row>(ctx.db, [beginning(ctx, '', keys.takeUnsaved())], statement, 'commit');
	keys.hold();
	return rows;
}

/** Reads the agency's rows with one statement. */
export function readInOneTrip<Row>(ctx: Context, statement: QueryConfig): Promise<Row[]> {
	return together(ctx.db, [beginning(ctx, snapshot)], statement, 'rollback');
}

/** The same for a stranger of whom only the address is known. Where no agency has that slug, the statement sees nothing of any. */
export function readInOneTripAt<Row>(db: Db, slug: string, statement: QueryConfig): Promise<Row[]> {
	return together(db, [`begin ${snapshot}`, { ...agencyAt, values: [slug] }], statement, 'rollback');
}

const agencyAt = keptPlan(`select set_config('kheo.user_id', '', true),
	set_config('kheo.agency_id', coalesce((select agency_id::text from agency_directory where slug = $1), ''), true)`);

/** A session in which something failed is not used again. */
async function together<Row>(db: Db, begin: readonly (string | QueryConfig)[], statement: QueryConfig, end: 'commit' | 'rollback'): Promise<Row[]> {
	const client = await poolOf(db).connect();
	const before = begin.map((one) => client.query(one));
	const [answer, ...others] = await Promise.allSettled([client.query(statement), ...before, client.query(end)]);
	const failed = [...others, answer].find(({ status }) => status === 'rejected');
	client.release(failed !== undefined);
	if (failed?.status === 'rejected') throw failed.reason;
	return answer.status === 'fulfilled' ? (answer.value.rows as Row[]) : [];
}
