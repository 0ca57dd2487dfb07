import type { QueryConfig } from 'pg';
import type { Context } from '../context.ts';
import type { Keyring } from '../personal/keyring.ts';
import { traced } from '../tracing.ts';
import { poolOf } from './connect.ts';
import { keptPlan } from './kept-plan.ts';
import type { Db } from './schema.ts';
import { userOf } from './session.ts';
import { type Leading, queryTogether } from './transaction-query.ts';

/**
 * The shortest use case: one statement that checks the right and the state, writes, and leaves its audit entry exactly when it wrote.
 * Naming the tenant, statement and commit cost one round trip. Returns the statement's rows; none means that nothing was written.
 */
export async function inOneTrip<Row>(ctx: Context, keys: Keyring, statement: QueryConfig): Promise<Row[]> {
	const unsaved = keys.takeUnsaved();
	const storing = unsaved === '' ? [] : [{ text: unsaved, values: [] }];
	const rows = await together<Row>(ctx.db, [{ ...tenant, values: [ctx.agencyId, userOf(ctx)] }, ...storing], statement);
	keys.hold();
	return rows;
}

/** Reads the agency's rows with one statement. */
export function readInOneTrip<Row>(ctx: Context, statement: QueryConfig): Promise<Row[]> {
	return traced('transaction', 'read', () => together(ctx.db, [{ ...tenantRead, values: [ctx.agencyId, userOf(ctx)] }], statement));
}

/** The same for a stranger of whom only the address is known. Where no agency has that slug, the statement sees nothing of any. */
export function readInOneTripAt<Row>(db: Db, slug: string, statement: QueryConfig): Promise<Row[]> {
	return traced('transaction', 'read', () => together(db, [{ ...agencyAt, values: [slug] }], statement));
}

const readOnly = "set_config('transaction_read_only', 'on', true)";
const named = "set_config('kheo.agency_id', $1, true), set_config('kheo.user_id', $2, true)";
const tenant = keptPlan(`select ${named}`);
const tenantRead = keptPlan(`select ${named}, ${readOnly}`);
const agencyAt = keptPlan(`select set_config('kheo.user_id', '', true),
	set_config('kheo.agency_id', coalesce((select agency_id::text from agency_directory where slug = $1), ''), true), ${readOnly}`);

/** A session in which something failed is not used again. */
async function together<Row>(db: Db, leading: readonly Leading[], statement: QueryConfig): Promise<Row[]> {
	const client = await poolOf(db).connect();
	try {
		const rows = await queryTogether<Row>(client, leading, statement);
		client.release();
		return rows;
	} catch (error) {
		client.release(true);
		throw error;
	}
}
