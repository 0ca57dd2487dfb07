import { isSent, type LocalMoment, type WorkingCalendar } from '@kheo/core';
import { type Came, type CellState, cellState, waitsFor, type When } from './cell-state.ts';

export type TrackedObligation = When & {
	readonly id: string;
	readonly kind: string;
	readonly task: string;
	readonly hasForm: boolean;
};
export type TrackedUnit = { readonly id: string; readonly name: string };
export type TrackedCell = Came & { readonly obligationId: string; readonly unitId: string; readonly rowCount: number };

export type MatrixCell = { readonly obligationId: string; readonly rowCount: number; readonly state: CellState };
export type MatrixRow = { readonly unit: TrackedUnit; readonly cells: readonly (MatrixCell | null)[] };
export type ColumnCount = {
	readonly obligationId: string;
	readonly asked: number;
	readonly sent: number;
	/** Nothing came in yet. */
	readonly missing: readonly TrackedUnit[];
	/** Came in and went back for more. */
	readonly sentBack: readonly TrackedUnit[];
	readonly waitingForOffice: number;
};
export type Matrix = { readonly obligations: readonly TrackedObligation[]; readonly rows: readonly MatrixRow[]; readonly counts: readonly ColumnCount[] };

/** Unit × obligation: one cell for each thing a unit owes, null where it owes nothing; columns and rows keep the given order. */
export function matrixOf(obligations: readonly TrackedObligation[], units: readonly TrackedUnit[], cells: readonly TrackedCell[], now: LocalMoment, calendar?: WorkingCalendar): Matrix {
	const byPlace = new Map(cells.map((cell) => [`${cell.unitId} ${cell.obligationId}`, cell]));
	const rows = units.map((unit) => ({
		unit,
		cells: obligations.map((obligation) => {
			const cell = byPlace.get(`${unit.id} ${obligation.id}`);
			return cell ? { obligationId: obligation.id, rowCount: cell.rowCount, state: cellState(cell, obligation, now, calendar) } : null;
		})
	}));
	return { obligations, rows, counts: obligations.map((obligation, column) => countOf(obligation.id, column, rows)) };
}

function countOf(obligationId: string, column: number, rows: readonly MatrixRow[]): ColumnCount {
	const asked = rows.flatMap((row) => (row.cells[column] ? [{ unit: row.unit, state: row.cells[column].state }] : []));
	const unitsWhere = (holds: (state: CellState) => boolean) => asked.filter(({ state }) => holds(state)).map(({ unit }) => unit);
	return {
		obligationId,
		asked: asked.length,
		sent: unitsWhere(({ name }) => isSent(name)).length,
		missing: unitsWhere(({ name }) => !isSent(name) && name !== 'needs-more'),
		sentBack: unitsWhere(({ name }) => name === 'needs-more'),
		waitingForOffice: unitsWhere((state) => waitsFor(state) === 'office').length
	};
}
