import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { readOnly } from '../database/transaction.ts';
import type { Lying } from './shelves.ts';

/** Which of the bytes on a shelf have a row. */
export async function namedAmong(ctx: Context, lying: readonly Lying[]): Promise<ReadonlySet<string>> {
	if (lying.length === 0) return new Set();
	const hashes = lying.map(({ sha256 }) => sha256);
	const rows = await readOnly(ctx, (tx) =>
		tx
			.selectFrom('files')
			.select('sha256')
			.where(sql<boolean>`sha256 = any(${hashes}::text[])`)
			.execute()
	);
	return new Set(rows.map(({ sha256 }) => sha256));
}
