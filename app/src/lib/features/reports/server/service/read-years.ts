import { writeCsv } from '@kheo/documents/write-csv';
import { indicatorOf, printFigure, type SheetContent, yearBesideYear } from '@kheo/core';
import { writeXlsx } from '@kheo/documents/write-xlsx';
import { listSuccessions } from '#lib/features/reorganisations/server/service/list-successions.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { YearsView } from '../../result-view.ts';
import { assertReader } from '../access.ts';
import { findLastYear } from '../queries.ts';
import { questionNow } from '../result-question.ts';

/** This year's accepted figures beside last year's report, unit by unit through reorganisations; null where last year was not reported here. */
export function readYears(ctx: Context, obligationId: string): Promise<YearsView | null> {
	assertReader(ctx);
	return readOnly(ctx, async (tx) => {
		const { task, question } = await questionNow(tx, obligationId);
		const last = await findLastYear(tx, task);
		if (!last || task.year === null) return null;
		return { year: task.year, before: last.year, lines: yearBesideYear(question, last.question, await listSuccessions(tx)) };
	});
}

/** The comparison as a file: one line for each figure of each body. */
export async function writeYears(ctx: Context, obligationId: string, format: 'csv' | 'xlsx'): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
	const years = await readYears(ctx, obligationId);
	if (!years) throw new Problem('page.not-found');
	const sheet = sheetOf(years);
	return {
		name: `so-voi-nam-${years.before}.${format}`,
		bytes: format === 'xlsx' ? await writeXlsx(sheet) : new TextEncoder().encode(writeCsv([sheet.columns.map(({ heading }) => heading), ...sheet.rows]))
	};
}

function sheetOf({ year, before, lines }: YearsView): SheetContent {
	const width = (heading: string, of: number) => ({ heading, width: of });
	const print = (value: number | null) => (value === null ? '' : printFigure(value));
	return {
		name: `So với năm ${before}`,
		title: [`KẾT QUẢ NĂM ${year} SO VỚI NĂM ${before}`],
		columns: [
			width('Đơn vị', 36),
			width(`Đơn vị năm ${before}`, 36),
			width('Chỉ tiêu', 34),
			width('Đơn vị tính', 14),
			width(`Năm ${before}`, 14),
			width(`Năm ${year}`, 14),
			width('Tăng, giảm', 14)
		],
		rows: lines.flatMap(({ now, before: old, figures }) =>
			figures.map(({ key, now: value, before: was }) => [
				now.join('; '),
				old.join('; '),
				indicatorOf(key)?.name ?? key,
				indicatorOf(key)?.unit ?? '',
				print(was),
				print(value),
				value === null || was === null ? '' : print(value - was)
			])
		)
	};
}
