import { isSent, type LocalMoment, type PlainDate, type WorkingCalendar } from '@kheo/core';
import { type Came, type CellState, cellState, waitsFor, type When } from './cell-state.ts';

export type TrackedObligation = When & {
	readonly id: string;
	readonly kind: string;
	readonly task: string;
	readonly hasForm: boolean;
};
export type TrackedUnit = { readonly id: string; readonly name: string };
export type TrackedCell = Came & {
	readonly obligationId: string;
	readonly unitId: string;
	readonly rowCount: number;
	readonly version?: number;
	/** The unit's own last day, where it was given more time. */
	readonly extendedDue?: PlainDate | null;
	/** Since when it is back with the unit. */
	readonly returnedOn?: PlainDate | null;
};

export type MatrixCell = {
	readonly obligationId: string;
	readonly rowCount: number;
	readonly state: CellState;
	readonly extendedDue: PlainDate | null;
	/** How often it was handed in. */ readonly version: number;
	readonly receivedOn: PlainDate | null;
	readonly returnedOn: PlainDate | null;
};
export type MatrixRow = { readonly unit: TrackedUnit; readonly cells: readonly (MatrixCell | null)[] };
export type ColumnCount = {
	readonly obligationId: string;
	/** Units that owe it; those freed of it are not among them. */
	readonly asked: number;
	readonly sent: number;
	/** Nothing came in yet. */
	readonly missing: readonly TrackedUnit[];
	/** Came in and went back for more. */
	readonly sentBack: readonly TrackedUnit[];
	readonly waitingForOffice: number;
	/** How many stand in each state, those that came late and those with more time apart. */
	readonly tally: Tally;
};
export type Tally = { readonly [state in CellState['name'] | 'late' | 'extended']?: number };
export type Matrix = { readonly obligations: readonly TrackedObligation[]; readonly rows: readonly MatrixRow[]; readonly counts: readonly ColumnCount[] };

/** Unit × obligation: one cell for each thing a unit owes, null where it owes nothing; columns and rows keep the given order. */
export function matrixOf(
	obligations: readonly TrackedObligation[],
	units: readonly TrackedUnit[],
	cells: readonly TrackedCell[],
	now: LocalMoment,
	calendar?: WorkingCalendar
): Matrix {
	const byPlace = new Map(cells.map((cell) => [`${cell.unitId} ${cell.obligationId}`, cell]));
	const rows = units.map((unit) => ({
		unit,
		cells: obligations.map((obligation) => {
			const cell = byPlace.get(`${unit.id} ${obligation.id}`);
			return cell ? matrixCell(cell, obligation, now, calendar) : null;
		})
	}));
	return { obligations, rows, counts: obligations.map((obligation, column) => countOf(obligation.id, column, rows)) };
}

function matrixCell(cell: TrackedCell, obligation: TrackedObligation, now: LocalMoment, calendar: WorkingCalendar | undefined): MatrixCell {
	const { rowCount, extendedDue = null, version = 0, received, returnedOn = null } = cell;
	const when = extendedDue === null ? obligation : { ...obligation, due: extendedDue, time: null };
	const state = cellState(cell, when, now, calendar);
	return { obligationId: obligation.id, rowCount, state, extendedDue, version, receivedOn: received?.day ?? null, returnedOn };
}

function countOf(obligationId: string, column: number, rows: readonly MatrixRow[]): ColumnCount {
	const all = rows.flatMap((row) => (row.cells[column] ? [{ unit: row.unit, cell: row.cells[column], state: row.cells[column].state }] : []));
	const asked = all.filter(({ state }) => state.name !== 'waived');
	const unitsWhere = (holds: (state: CellState) => boolean) => asked.filter(({ state }) => holds(state)).map(({ unit }) => unit);
	return {
		obligationId,
		asked: asked.length,
		sent: unitsWhere(({ name }) => isSent(name)).length,
		missing: unitsWhere(({ name }) => !isSent(name) && name !== 'needs-more'),
		sentBack: unitsWhere(({ name }) => name === 'needs-more'),
		waitingForOffice: unitsWhere((state) => waitsFor(state) === 'office').length,
		tally: tallyOf(all.map(({ cell }) => cell))
	};
}

function tallyOf(cells: readonly MatrixCell[]): Tally {
	const names = cells.flatMap(({ state, extendedDue }) => [
		state.name,
		...('daysLate' in state && state.daysLate !== null && state.name !== 'overdue' ? ['late' as const] : []),
		...(extendedDue === null ? [] : ['extended' as const])
	]);
	return Object.fromEntries([...Map.groupBy(names, (name) => name)].map(([name, { length }]) => [name, length]));
}
