import { composeUnitReturn, markedColumns, returnSheet, sayFileMark, sayRowMark, type UnitReturnContent } from '@kheo/core';
import { writeDocx } from '@kheo/documents/write-docx';
import { writeXlsx } from '@kheo/documents/write-xlsx';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { assertMayFile } from '../access.ts';
import { getOwed } from '../return-queries.ts';
import type { ReturnKey } from '../return-key.ts';
import { viewUnitCopy } from './view-receipt.ts';

const emptyRows = { docx: 5, xlsx: 30 } as const;

/** The return on the plan's own form as it stands as a file to be filled away from the network; its rows carry marks by which they are known again when it comes back. */
export async function writeFilling(ctx: Context, key: ReturnKey, format: 'docx' | 'xlsx'): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
	assertMayFile(ctx, key);
	if (await readOnly(ctx, async (tx) => (await getOwed(tx, key)).form.proposed)) throw new Problem('page.not-found');
	const { unit, agency, place, year, form, rows } = await viewUnitCopy(ctx, key);
	const columns = markedColumns(form.columns);
	const marked = rows.map(({ id, cells }) => ({ cells, mark: sayRowMark(id, cells, columns) }));
	const empty = Array.from({ length: emptyRows[format] }, () => ({ cells: {} }));
	const mark = sayFileMark({ obligation: key.obligationId, unit: key.unitId, at: ctx.now.getTime(), columns });
	const content: UnitReturnContent = { unit, agency, place, year, form, rows: [...marked, ...empty], nil: null, mark };
	const bytes = format === 'xlsx' ? await writeXlsx(returnSheet(content)) : writeDocx(composeUnitReturn(content), { title: form.title });
	return { bytes, name: `${messagesIn('vi').submissions.filling.fileName(unit)}.${format}` };
}
