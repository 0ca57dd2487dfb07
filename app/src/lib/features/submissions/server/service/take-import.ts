import { keyColumns, type Cells, type ReturnRow } from '@kheo/core';
import { sql } from 'kysely';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import { actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { headOfPrinted } from '../../head-of-printed.ts';
import { headColumn } from '../../sheet/sheet.ts';
import { assertMayFile } from '../access.ts';
import { editableReturn } from '../editable-return.ts';
import { insertRows } from '../insert-rows.ts';
import { readReturnFile, type ReadReturnFile } from '../read-return-file.ts';
import type { ReturnKey } from '../return-key.ts';
import { settleKey } from '../settle-key.ts';
import { listRows } from '../submission-queries.ts';

/** `at` names what was taken, so that it can be taken back. */
export type Taken = { readonly rows: number; readonly at: string };

/** Takes the rows of a kept file into the return, after those it has or in their place; each row remembers where in the file it stood. */
export async function takeImport(
	ctx: Context,
	key: ReturnKey,
	{ sha256, mode, trustKey }: { readonly sha256: string; readonly mode: 'add' | 'replace'; readonly trustKey?: 'yes' | undefined },
	requestKey = ''
): Promise<Taken> {
	assertMayFile(ctx, key);
	const { heads, ...file } = await readReturnFile(ctx, key, sha256);
	const taken = file.read.rows.length === 0 && file.proposed ? [wholeFile(file)] : file.read.rows;
	return inTransaction(ctx, 'submission.import-taken', (tx) =>
		onceFor(tx, requestKey, async () => {
			await settleKey(tx, file, { mayTrust: actsForOffice(ctx.actor), trust: trustKey === 'yes' });
			const { id } = await editableReturn(tx, key);
			const present = await listRows(tx, id);
			if (mode === 'replace') await putAway(tx, ctx, id);
			const last = present.at(-1)?.position ?? 0;
			const rows = taken.map(({ cells, head, source }, index) => ({
				id: newId(),
				position: last + (index + 1) * 1024,
				cells: withHead(cells, headOfPrinted(head, heads)),
				source: { sha256, block: source.block, quote: source.quote }
			}));
			await insertRows(tx, id, rows);
			await audit(tx, {
				subject: { type: 'submission', id },
				data: { ...key, sha256, mode, rows: rows.length, replaced: mode === 'replace' ? present.length : 0 }
			});
			return { rows: rows.length, at: ctx.now.toISOString() };
		})
	);
}

/** A report without a table is one row that names its file. */
function wholeFile({ columns, fileName }: Pick<ReadReturnFile, 'columns' | 'fileName'>): ReturnRow {
	const key = keyColumns({ title: '', columns }).name?.key ?? 'c1';
	return { cells: { [key]: messagesIn('vi').submissions.upload.wholeRow(fileName) }, head: null, source: { block: 0, start: 0, end: 0, quote: '' } };
}

/** Takes rows that were read from a file or from an earlier plan back: its rows go, the rows it replaced return. */
export function undoImport(ctx: Context, key: ReturnKey, at: Date): Promise<void> {
	return inTransaction(ctx, 'submission.import-undone', async (tx) => {
		const { id } = await editableReturn(tx, key);
		const rows = tx.updateTable('submission_rows').where('submission_id', '=', id);
		await rows.set({ removed_at: null }).where('removed_at', '=', at).execute();
		await rows.set({ removed_at: ctx.now }).where('created_at', '=', at).where(fromElsewhere).execute();
		await audit(tx, { subject: { type: 'submission', id }, data: { ...key, at } });
	});
}

/** Typed rows stay. */
const fromElsewhere = sql<boolean>`(source is not null or earlier is not null)`;

async function putAway(tx: Tx, { now }: Context, submissionId: string): Promise<void> {
	await tx.updateTable('submission_rows').set({ removed_at: now }).where('submission_id', '=', submissionId).where('removed_at', 'is', null).execute();
}

function withHead(cells: Cells, head: string | null): Cells {
	return head === null ? cells : { ...cells, [headColumn]: head };
}
