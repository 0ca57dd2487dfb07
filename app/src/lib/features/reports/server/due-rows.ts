import { printedCells, reportCells, reportParts } from '@kheo/core';
import type { RegisteredRow } from '#lib/features/submissions/server/service/registered-rows.ts';
import { headColumn, type Arrangement } from '#lib/features/submissions/sheet/sheet.ts';
import { reportRowId } from './report-row-id.ts';

type Key = { readonly obligationId: string; readonly unitId: string };
export type DueRow = Extract<Arrangement, { kind: 'add' }> & { readonly of: string | null };

const apart = 1024;
/** Behind every activity, however many are added. */
const partsFrom = 1e9;

/** The rows a report is to have: one for each registered activity with its name and time, one for each part in words. */
export function dueRows(key: Key, registered: readonly RegisteredRow[]): DueRow[] {
	const activities = registered.map(({ id, head, name, when }, index): DueRow => {
		const cells = { [reportCells.of]: id, [printedCells.name]: name, [printedCells.when]: when, ...(head === null ? {} : { [headColumn]: head }) };
		return { kind: 'add', of: id, rowId: reportRowId(key, id), position: (index + 1) * apart, cells };
	});
	const parts = reportParts.map((part, index): DueRow => {
		return { kind: 'add', of: null, rowId: reportRowId(key, part), position: partsFrom + index * apart, cells: { [reportCells.part]: part } };
	});
	return [...activities, ...parts];
}
