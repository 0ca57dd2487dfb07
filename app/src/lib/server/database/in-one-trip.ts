import type { QueryConfig } from 'pg';
import type { Context } from '../context.ts';
import type { Keyring } from '../personal/keyring.ts';
import { poolOf } from './connect.ts';
import { beginning } from './session.ts';

/**
 * The shortest use case: one statement that checks the right and the state, writes, and leaves its audit entry exactly when it wrote.
 * Begin, statement and commit go out together and cost one round trip. Returns the statement's rows; none means that nothing was written.
 */
export async function inOneTrip<Row>(ctx: Context, keys: Keyring, statement: QueryConfig): Promise<Row[]> {
	const begin = beginning(ctx, '', keys.takeUnsaved());
	const client = await poolOf(ctx.db).connect();
	const sent = await Promise.allSettled([client.query(begin), client.query(statement), client.query('commit')]);
	const failed = sent.find((answer) => answer.status === 'rejected');
	client.release(failed !== undefined);
	if (failed) throw failed.reason;
	keys.hold();
	return sent[1].status === 'fulfilled' ? (sent[1].value.rows as Row[]) : [];
}
