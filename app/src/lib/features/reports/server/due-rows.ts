import { type Cells, printedCells, reportCells, reportParts } from '@kheo/core';
import type { RegisteredRow } from '#lib/features/submissions/server/service/registered-rows.ts';
import { headColumn, type Arrangement } from '#lib/features/submissions/sheet/sheet.ts';
import type { OfferSource } from '../report-frame.ts';
import { reportRowId } from './report-row-id.ts';

type Key = { readonly obligationId: string; readonly unitId: string };
/** `said`: cells as the activity itself says them. */
export type DueRow = Extract<Arrangement, { kind: 'add' }> & {
	readonly kindOf: 'registered' | 'unplanned' | 'offered' | 'part';
	readonly said: Cells;
	/** Of what is offered: where its figures stand. */
	readonly from: OfferSource | null;
};
/** Something that came up and was done; `id` is stable. */
export type UnplannedRow = { readonly id: string; readonly name: string; readonly when: string; readonly cells: Cells };

/** What stands elsewhere in the system and is counted for the unit; it goes into the report only when the unit takes it. */
export type OfferedRow = UnplannedRow & { readonly from: OfferSource };

const apart = 1024;
/** Behind every activity, however many are added. */
const unplannedFrom = 5e8;
const offeredFrom = 8e8;
const partsFrom = 1e9;

/** The rows a report is to have: one for each registered activity with its name and time, one for each that came up, one for each part in words. */
export function dueRows(
	key: Key,
	registered: readonly RegisteredRow[],
	said: ReadonlyMap<string, Cells> = new Map(),
	unplanned: readonly UnplannedRow[] = [],
	offered: readonly OfferedRow[] = []
): DueRow[] {
	const row = (kindOf: DueRow['kindOf'], answers: string, position: number, cells: Cells, own: Cells = {}, from: OfferSource | null = null): DueRow => {
		return { kind: 'add', kindOf, from, rowId: reportRowId(key, answers), position, cells: { ...cells, ...own }, said: own };
	};
	return [
		...registered.map(({ id, head, name, when }, index) => {
			const cells = { [reportCells.of]: id, [printedCells.name]: name, [printedCells.when]: when, ...(head === null ? {} : { [headColumn]: head }) };
			return row('registered', id, (index + 1) * apart, cells, said.get(id));
		}),
		...unplanned.map(({ id, name, when, cells }, index) =>
			row('unplanned', id, unplannedFrom + index * apart, { [printedCells.name]: name, [printedCells.when]: when }, cells)
		),
		...offered.map(({ id, name, when, cells, from }, index) =>
			row('offered', id, offeredFrom + index * apart, { [printedCells.name]: name, [printedCells.when]: when }, cells, from)
		),
		...reportParts.map((part, index) => row('part', part, partsFrom + index * apart, { [reportCells.part]: part }))
	];
}
