import { sql } from 'kysely';
import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import type { Arrangement } from '../../sheet/sheet.ts';
import { editableReturn } from '../editable-return.ts';
import { insertRows } from '../insert-rows.ts';
import type { ReturnKey } from '../return-key.ts';
import { peopleColumns, rowForLog } from './people-in-rows.ts';

/** Adds, moves, removes and restores rows. Each may arrive twice: a row added again is the same row. Removed rows are kept and can come back. */
export function arrangeRows(ctx: Context, key: ReturnKey, arrangements: readonly Arrangement[]): Promise<void> {
	return inTransaction(ctx, 'submission.rows-arranged', async (tx) => {
		const { id } = await editableReturn(tx, key);
		for (const run of runsOf(arrangements)) await arrange(tx, ctx, id, run);
		await audit(tx, { subject: { type: 'submission', id }, data: { ...key, arrangements: await forLog(tx, arrangements) } });
	});
}

async function forLog(tx: Tx, arrangements: readonly Arrangement[]): Promise<unknown[]> {
	const people = await peopleColumns(
		tx,
		arrangements.filter(({ kind }) => kind === 'add').map(({ rowId }) => rowId)
	);
	return arrangements.map((one) => (one.kind === 'add' ? { ...one, cells: rowForLog(one.rowId, one.cells, people.get(one.rowId)) } : one));
}

/** Rows added one after another go in with one statement. */
function runsOf(arrangements: readonly Arrangement[]): Arrangement[][] {
	const runs: Arrangement[][] = [];
	for (const arrangement of arrangements) {
		const last = runs.at(-1);
		if (arrangement.kind === 'add' && last?.[0]?.kind === 'add') last.push(arrangement);
		else runs.push([arrangement]);
	}
	return runs;
}

async function arrange(tx: Tx, ctx: Context, submissionId: string, run: readonly Arrangement[]): Promise<void> {
	const [first] = run;
	if (first?.kind === 'add') {
		const added = run.filter((arrangement) => arrangement.kind === 'add');
		await insertRows(
			tx,
			submissionId,
			added.map((row) => ({ id: row.rowId, position: row.position, cells: row.cells, source: null }))
		);
	} else if (first) await change(tx, ctx, submissionId, first);
}

async function change(tx: Tx, { now }: Context, submissionId: string, arrangement: Exclude<Arrangement, { kind: 'add' }>): Promise<void> {
	const set =
		arrangement.kind === 'move'
			? sql`position = ${arrangement.position}`
			: arrangement.kind === 'remove'
				? sql`removed_at = coalesce(removed_at, ${now})`
				: sql`removed_at = null`;
	await sql`update submission_rows set ${set}, updated_at = ${now} where id = ${arrangement.rowId} and submission_id = ${submissionId}`.execute(tx);
}
