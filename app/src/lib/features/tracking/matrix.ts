import type { PlainDate } from '@kheo/core';
import { type CellState, cellState, type Owed, waitsFor } from './cell-state.ts';

export type TrackedObligation = {
	readonly id: string;
	readonly kind: string;
	readonly task: string;
	readonly hasForm: boolean;
	readonly due: PlainDate | null;
};
export type TrackedUnit = { readonly id: string; readonly name: string };
export type TrackedCell = Owed & { readonly obligationId: string; readonly unitId: string; readonly rowCount: number };

export type MatrixCell = { readonly obligationId: string; readonly rowCount: number; readonly state: CellState };
export type MatrixRow = { readonly unit: TrackedUnit; readonly cells: readonly (MatrixCell | null)[] };
export type ColumnCount = {
	readonly obligationId: string;
	readonly asked: number;
	readonly sent: number;
	readonly missing: readonly TrackedUnit[];
	readonly waitingForOffice: number;
};
export type Matrix = { readonly obligations: readonly TrackedObligation[]; readonly rows: readonly MatrixRow[]; readonly counts: readonly ColumnCount[] };

/** Unit × obligation: one cell for each thing a unit owes, null where it owes nothing; columns and rows keep the given order. */
export function matrixOf(obligations: readonly TrackedObligation[], units: readonly TrackedUnit[], cells: readonly TrackedCell[], today: PlainDate): Matrix {
	const byPlace = new Map(cells.map((cell) => [`${cell.unitId} ${cell.obligationId}`, cell]));
	const rows = units.map((unit) => ({
		unit,
		cells: obligations.map(({ id }) => {
			const cell = byPlace.get(`${unit.id} ${id}`);
			return cell ? { obligationId: id, rowCount: cell.rowCount, state: cellState(cell, today) } : null;
		})
	}));
	return { obligations, rows, counts: obligations.map((obligation, column) => countOf(obligation.id, column, rows)) };
}

function countOf(obligationId: string, column: number, rows: readonly MatrixRow[]): ColumnCount {
	const asked = rows.flatMap((row) => (row.cells[column] ? [{ unit: row.unit, state: row.cells[column].state }] : []));
	const sent = asked.filter(({ state }) => isSent(state));
	return {
		obligationId,
		asked: asked.length,
		sent: sent.length,
		missing: asked.filter(({ state }) => !isSent(state)).map(({ unit }) => unit),
		waitingForOffice: asked.filter(({ state }) => waitsFor(state) === 'office').length
	};
}

/** Handed in at least once and not sent back; a nil return counts as sent. */
function isSent(state: CellState): boolean {
	return state.name === 'accepted' || state.name === 'submitted' || state.name === 'nil';
}
