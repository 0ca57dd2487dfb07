import type { QueryConfig } from 'pg';
import type { Context } from '../context.ts';
import { poolOf } from './connect.ts';
import { beginning } from './session.ts';

/**
 * The shortest use case: one statement that checks the right and the state, writes, and leaves its audit entry exactly when it wrote.
 * Begin, statement and commit go out together and cost one round trip. Returns the statement's rows; none means that nothing was written.
 */
export async function inOneTrip<Row>(ctx: Context, statement: QueryConfig): Promise<Row[]> {
	const client = await poolOf(ctx.db).connect();
	const sent = await Promise.allSettled([client.query(beginning(ctx)), client.query(statement), client.query('commit')]);
	const failed = sent.find((answer) => answer.status === 'rejected');
	client.release(failed !== undefined);
	if (failed) throw failed.reason;
	return sent[1].status === 'fulfilled' ? (sent[1].value.rows as Row[]) : [];
}
