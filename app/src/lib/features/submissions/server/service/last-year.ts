import { carriedRow } from '@kheo/core';
import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { EarlierRowView, EarlierView } from '../../earlier-view.ts';
import { headOfPrinted } from '../../head-of-printed.ts';
import { proposedColumns } from '../../proposed-form.ts';
import { headColumn } from '../../sheet/sheet.ts';
import { assertMayFile } from '../access.ts';
import { type EarlierSent, listLastYear, listTakenRows } from '../earlier-queries.ts';
import { editableReturn } from '../editable-return.ts';
import { insertRows } from '../insert-rows.ts';
import { getOwed, listHeads } from '../return-queries.ts';
import type { ReturnKey } from '../return-key.ts';
import { findSubmission, listRows } from '../submission-queries.ts';
import type { Taken } from './take-import.ts';

/** What the unit registered last year, as it would stand in this year's return. */
export async function viewLastYear(ctx: Context, key: ReturnKey): Promise<EarlierView> {
	assertMayFile(ctx, key);
	return readOnly(ctx, async (tx) => {
		const { unit, form, obligation, year } = await getOwed(tx, key);
		const submission = await findSubmission(tx, key);
		const taken = submission ? await listTakenRows(tx, submission.id) : new Set<string>();
		const rows = (await offered(tx, key)).map(({ days: _days, ...row }) => ({ ...row, taken: taken.has(row.id) }));
		return { unit: unit.name, due: obligation.due, year: year === null ? null : year - 1, columns: form.columns, rows };
	});
}

/** Takes the ticked rows of last year as new rows, after those there are. Each remembers which it was, and which of its days nobody has looked at. */
export async function takeLastYear(ctx: Context, key: ReturnKey, wanted: readonly string[], requestKey = ''): Promise<Taken> {
	assertMayFile(ctx, key);
	return inTransaction(ctx, 'submission.last-year-taken', (tx) =>
		onceFor(tx, requestKey, async () => {
			const { id } = await editableReturn(tx, key);
			const chosen = (await offered(tx, key)).filter((row) => wanted.includes(row.id));
			if (chosen.length === 0) throw new Problem('submission.nothing-chosen');
			const last = (await listRows(tx, id)).at(-1)?.position ?? 0;
			const rows = chosen.map(({ id: row, cells, head, days }, index) => ({
				id: newId(),
				position: last + (index + 1) * 1024,
				cells: head === null ? cells : { ...cells, [headColumn]: head },
				source: null,
				earlier: { row, ...(Object.keys(days).length > 0 && { days }) }
			}));
			await insertRows(tx, id, rows);
			await audit(tx, { subject: { type: 'submission', id }, data: { ...key, rows: rows.length, from: chosen.map((row) => row.id) } });
			return { rows: rows.length, at: ctx.now.toISOString() };
		})
	);
}

type Offered = Omit<EarlierRowView, 'taken'> & { readonly days: Readonly<Record<string, string>> };

async function offered(tx: ReadTx, key: ReturnKey): Promise<Offered[]> {
	const { form, plan, year } = await getOwed(tx, key);
	if (year === null) return [];
	const heads = await listHeads(tx, plan.id);
	const sent = await listLastYear(tx, key);
	return sent.map((one) => offer(one, { columns: form.columns, year }, heads)).filter(({ cells }) => Object.keys(cells).length > 0);
}

function offer(
	{ row, unit, year, columns, headTitle }: EarlierSent,
	now: Parameters<typeof carriedRow>[1],
	heads: Parameters<typeof headOfPrinted>[1]
): Offered {
	const { cells, days, was } = carriedRow({ cells: row.cells, columns: columns ?? proposedColumns, year }, now);
	return { id: row.id, unit, head: headOfPrinted(headTitle, heads), cells, days, was };
}
