import { type Form, keyColumns, sharingOf } from '@kheo/core';
import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { derivedId } from '#lib/server/database/derived-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { SharedLine, SharedView } from '../../shared-view.ts';
import { assertMayFile } from '../access.ts';
import { editableReturn } from '../editable-return.ts';
import type { ReturnKey } from '../return-key.ts';
import { getOwed } from '../return-queries.ts';
import { settleRow, settleRows } from '../settle-level-rows.ts';
import { listOffered, listShared, type OtherRow, saveShare, type StoredShare } from '../shared-queries.ts';
import { findSubmission, listRows } from '../submission-queries.ts';

/** What this unit does for other plans and could count here too, and how the shared activities stand in both. */
export function readShared(ctx: Context, key: ReturnKey): Promise<SharedView> {
	assertMayFile(ctx, key);
	return readOnly(ctx, async (tx) => {
		const { plan, obligation, unit, form } = await getOwed(tx, key);
		const status = (await findSubmission(tx, key))?.status ?? 'draft';
		const { name, date } = keyColumns(form);
		const words = ({ cells }: OtherRow, column: typeof name) => (column ? (cells[column.key] ?? '') : '');
		return {
			plan: plan.title,
			task: obligation.name,
			unit: unit.name,
			mayWrite: status === 'draft' || status === 'needs-more',
			offered: (await listOffered(tx, key, form)).map((row) => ({ row: row.id, plan: row.plan, name: words(row, name), when: words(row, date) })),
			shared: (await listShared(tx, key, form)).map((share) => lineOf(share, form))
		};
	});
}

function lineOf({ row, here, taken, there, isGone }: StoredShare, form: Form): SharedLine {
	const { state, columns } = sharingOf(taken, there.cells, here);
	const name = keyColumns(form).name?.key ?? '';
	const headingOf = (key: string) => form.columns.find((column) => column.key === key)?.heading ?? key;
	const differs = columns.map((key) => ({ heading: headingOf(key), here: here[key] ?? '', there: there.cells[key] ?? '' }));
	return { row, name: here[name] ?? '', plan: there.plan, state, isGone, differs };
}

/** Takes activities of other plans over as rows of this return: one activity, a row in each plan, counted once in each. Taken twice, it is one row. */
export function takeOverActivities(ctx: Context, key: ReturnKey, rows: readonly string[], requestKey = ''): Promise<number> {
	assertMayFile(ctx, key);
	if (rows.length === 0) throw new Problem('shared.nothing-chosen');
	return inTransaction(ctx, 'submission.activities-taken-over', (tx) =>
		onceFor(tx, requestKey, async () => {
			const submission = await editableReturn(tx, key);
			const { form } = await getOwed(tx, key);
			const offered = (await listOffered(tx, key, form)).filter(({ id }) => rows.includes(id));
			if (offered.length < new Set(rows).size) throw new Problem('shared.not-found');
			const last = (await listRows(tx, submission.id)).at(-1)?.position ?? 0;
			const taken = offered.map((row, at) => ({ ...row, rowId: rowIdOf(key, row.rootId), position: last + (at + 1) * 1024 }));
			await settleRows(
				tx,
				submission.id,
				taken.map(({ rowId: id, position, cells }) => ({ id, position, cells, source: null }))
			);
			for (const row of taken) await saveShare(tx, row.rowId, submission.id, row);
			await audit(tx, { subject: { type: 'submission', id: submission.id }, data: { ...key, rows: taken.map(({ id, rowId }) => ({ from: id, to: rowId })) } });
			return taken.length;
		})
	);
}

/** Takes the words of the other plan anew, where they were changed there since. */
export function takeSharedAgain(ctx: Context, key: ReturnKey, row: string, requestKey = ''): Promise<void> {
	assertMayFile(ctx, key);
	return inTransaction(ctx, 'submission.activity-taken-again', (tx) =>
		onceFor(tx, requestKey, async () => {
			const submission = await editableReturn(tx, key);
			const { form } = await getOwed(tx, key);
			const share = (await listShared(tx, key, form)).find((one) => one.row === row && !one.isGone);
			if (!share) throw new Problem('shared.not-found');
			await settleRow(tx, row, share.there.cells);
			await saveShare(tx, row, submission.id, share.there);
			await audit(tx, { subject: { type: 'submission', id: submission.id }, data: { ...key, row, from: share.there.id } });
		})
	);
}

function rowIdOf({ obligationId, unitId }: ReturnKey, root: string): string {
	return derivedId(`kheo.shared-row ${obligationId} ${unitId} ${root}`);
}
