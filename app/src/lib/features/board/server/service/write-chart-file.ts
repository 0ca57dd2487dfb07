import { writeCsv } from '@kheo/documents/write-csv';
import { writeXlsx } from '@kheo/documents/write-xlsx';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import type { Context } from '#lib/server/context.ts';
import { type Measure, chartOf, chartTable } from '../../chart.ts';
import { readUnitStandings } from './read-unit-standings.ts';

/** The numbers of one chart as a file. */
export async function writeChartFile(
	ctx: Context,
	measure: Measure,
	format: 'csv' | 'xlsx'
): Promise<{ readonly bytes: Uint8Array | string; readonly name: string }> {
	const words = messagesIn(ctx.locale).board.charts;
	const { name, head, rows } = chartTable(chartOf(measure, await readUnitStandings(ctx), words), words);
	const file = `${name} ${ctx.today}.${format}`;
	if (format === 'csv') return { bytes: writeCsv([head, ...rows]), name: file };
	return { bytes: await writeXlsx({ name, columns: head.map((heading, at) => ({ heading, width: at === 0 ? 40 : 18 })), rows }), name: file };
}
