import type { QueryConfig } from 'pg';
import type { Context } from '../context.ts';
import type { Keyring } from '../personal/keyring.ts';
import { poolOf } from './connect.ts';
import type { Db } from './schema.ts';
import { beginning, beginningAt, snapshot } from './session.ts';

/**
 * The shortest use case: one statement that checks the right and the state, writes, and leaves its audit entry exactly when it wrote.
 * Begin, statement and commit go out together and cost one round trip. Returns the statement's rows; none means that nothing was written.
 */
export async function inOneTrip<Row>(ctx: Context, keys: Keyring, statement: QueryConfig): Promise<Row[]> {
	const rows = await together<Row>(ctx.db, beginning(ctx, '', keys.takeUnsaved()), statement, 'commit');
	keys.hold();
	return rows;
}

/** Reads the agency's rows with one statement. */
export function readInOneTrip<Row>(ctx: Context, statement: QueryConfig): Promise<Row[]> {
	return together(ctx.db, beginning(ctx, snapshot), statement, 'rollback');
}

/** The same for a stranger of whom only the address is known, so that the agency need not be looked up before. */
export function readInOneTripAt<Row>(db: Db, slug: string, statement: QueryConfig): Promise<Row[]> {
	return together(db, beginningAt(slug, snapshot), statement, 'rollback');
}

/** A session in which something failed is not used again. */
async function together<Row>(db: Db, begin: string, statement: QueryConfig, end: 'commit' | 'rollback'): Promise<Row[]> {
	const client = await poolOf(db).connect();
	const sent = await Promise.allSettled([client.query(begin), client.query(statement), client.query(end)]);
	const failed = sent.find((answer) => answer.status === 'rejected');
	client.release(failed !== undefined);
	if (failed) throw failed.reason;
	return sent[1].status === 'fulfilled' ? (sent[1].value.rows as Row[]) : [];
}
