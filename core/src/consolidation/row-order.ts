import { headOrder } from './head-order.ts';
import { readWhen } from './read-when.ts';
import type { AcceptedRow, Decisions } from './register.ts';

/** What the fold needs to know of the form and the plan to put rows in order of time. */
export type FoldSetting = {
	/** Key of the column that says when; null when the form has none. */
	readonly dateColumn: string | null;
	/** The plan's year, for days printed without one ("15/10"). */
	readonly year: number | null;
};

type Compare = (a: AcceptedRow, b: AcceptedRow) => number;

/** The order of the register: rows put in place by hand first, then by unit, content head or date. Never a tie, so never a chance result. */
export function rowOrder(rows: readonly AcceptedRow[], { order, sequence }: Decisions, setting: FoldSetting): Compare {
	const place = new Map(sequence.map((id, index) => [id, index]));
	const byHand: Compare = (a, b) => (place.get(a.id) ?? Infinity) - (place.get(b.id) ?? Infinity) || 0;
	return inTurn(byHand, { unit: byUnit, head: byHead(rows), date: byDate(rows, setting) }[order], byUnit);
}

function inTurn(...orders: readonly Compare[]): Compare {
	return (a, b) => {
		for (const order of orders) {
			const result = order(a, b);
			if (result) return result;
		}
		return 0;
	};
}

const byUnit: Compare = (a, b) =>
	a.unitOrder - b.unitOrder || compareText(unitPart(a.id), unitPart(b.id)) || rowNumber(a.id) - rowNumber(b.id) || compareText(a.id, b.id);

function byHead(rows: readonly AcceptedRow[]): Compare {
	const places = headOrder([...rows].sort(byUnit).map((row) => row.head));
	return (a, b) => (places.get(a.head) ?? 0) - (places.get(b.head) ?? 0);
}

function byDate(rows: readonly AcceptedRow[], { dateColumn, year }: FoldSetting): Compare {
	const keys = new Map(rows.map((row) => [row.id, readWhen(dateColumn === null ? '' : (row.cells[dateColumn] ?? ''), year).key]));
	return (a, b) => compareText(keys.get(a.id) ?? '', keys.get(b.id) ?? '');
}

function unitPart(id: string): string {
	return id.slice(0, Math.max(0, id.lastIndexOf('#')));
}

function rowNumber(id: string): number {
	return Number(id.slice(id.lastIndexOf('#') + 1)) || 0;
}

function compareText(a: string, b: string): number {
	return a < b ? -1 : Number(a > b);
}
