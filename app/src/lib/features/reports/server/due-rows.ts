import { type Cells, printedCells, reportCells, reportParts } from '@kheo/core';
import type { RegisteredRow } from '#lib/features/submissions/server/service/registered-rows.ts';
import { headColumn, type Arrangement } from '#lib/features/submissions/sheet/sheet.ts';
import { reportRowId } from './report-row-id.ts';

type Key = { readonly obligationId: string; readonly unitId: string };
/** `said`: cells as the activity itself says them. */
export type DueRow = Extract<Arrangement, { kind: 'add' }> & { readonly kindOf: 'registered' | 'unplanned' | 'part'; readonly said: Cells };
/** Something that came up and was done; `id` is stable. */
export type UnplannedRow = { readonly id: string; readonly name: string; readonly when: string; readonly cells: Cells };

const apart = 1024;
/** Behind every activity, however many are added. */
const unplannedFrom = 5e8;
const partsFrom = 1e9;

/** The rows a report is to have: one for each registered activity with its name and time, one for each that came up, one for each part in words. */
export function dueRows(
	key: Key,
	registered: readonly RegisteredRow[],
	said: ReadonlyMap<string, Cells> = new Map(),
	unplanned: readonly UnplannedRow[] = []
): DueRow[] {
	const row = (kindOf: DueRow['kindOf'], answers: string, position: number, cells: Cells, own: Cells = {}): DueRow => {
		return { kind: 'add', kindOf, rowId: reportRowId(key, answers), position, cells: { ...cells, ...own }, said: own };
	};
	return [
		...registered.map(({ id, head, name, when }, index) => {
			const cells = { [reportCells.of]: id, [printedCells.name]: name, [printedCells.when]: when, ...(head === null ? {} : { [headColumn]: head }) };
			return row('registered', id, (index + 1) * apart, cells, said.get(id));
		}),
		...unplanned.map(({ id, name, when, cells }, index) =>
			row('unplanned', id, unplannedFrom + index * apart, { [printedCells.name]: name, [printedCells.when]: when }, cells)
		),
		...reportParts.map((part, index) => row('part', part, partsFrom + index * apart, { [reportCells.part]: part }))
	];
}
