import type { TableCell, TableRow } from '../document/document.ts';

/** A cell of a table beside its words. */
type HeadCell = TableCell & { readonly text: string };
export type TableHead = { readonly height: number; readonly columns: readonly string[]; readonly subColumns: readonly (readonly string[])[] };

/**
 * The head that a table starts with: the cells of its first row, and under each that spans several columns the cells that divide it
 * ("Thời gian" over "Bắt đầu" | "Kết thúc").
 */
export function tableHead(texts: readonly (readonly string[])[], rows: readonly TableRow[]): TableHead {
	const head = rows.slice(0, mostRows).map(({ cells }, row) => cells.map((cell, index) => ({ ...cell, text: texts[row]?.[index] ?? '' })));
	const [top = []] = head;
	const height = heightOf(head);
	const lower = head.slice(1, height);
	return { height, columns: top.map(({ text }) => text), subColumns: top.map((cell) => partsUnder(cell, lower)) };
}

const mostRows = 3;

/** A head cell that spans rows below makes them head rows too; without one, a second row that is blank but under cells that span columns is one. */
function heightOf([top = [], below = []]: readonly (readonly HeadCell[])[]): number {
	const tallest = Math.max(1, ...top.map(({ colSpan, rowSpan }) => (colSpan > 1 ? 1 : rowSpan)));
	if (tallest > 1) return Math.min(tallest, mostRows);
	const single = top.filter(({ colSpan, text }) => colSpan === 1 && text !== '');
	const divided = top.filter(({ colSpan }) => colSpan > 1);
	const isBlank = (above: HeadCell) => below.filter((cell) => isUnder(cell, above)).every(({ text }) => text === '');
	const isDivided = (above: HeadCell) => below.filter((cell) => isUnder(cell, above) && cell.text !== '').length > 1;
	return single.length > 0 && divided.length > 0 && single.every(isBlank) && divided.every(isDivided) ? 2 : 1;
}

/** The lowest cells under one that spans columns, each with what stands between; none when it is not divided. */
function partsUnder(above: HeadCell, lower: readonly (readonly HeadCell[])[]): string[] {
	if (above.colSpan < 2) return [];
	const under = lower.map((cells) => cells.filter((cell) => isUnder(cell, above)));
	const columns = Array.from({ length: above.colSpan }, (_, index) => above.column + index);
	const names = columns.map((column) => under.flatMap((cells) => cells.filter((cell) => covers(cell, column)).map(({ text }) => text)));
	const starts = columns.filter((column) => under.flat().some((cell) => cell.column === column));
	const parts = starts.map((column) => (names[column - above.column] ?? []).filter((name) => name !== '').join(nameJoint));
	return parts.length > 1 && parts.every((part) => part !== '') ? parts : [];
}

/** Between the words of an upper head cell and those of a lower one. */
export const nameJoint = ' – ';

function isUnder({ column, colSpan }: TableCell, above: TableCell): boolean {
	return column >= above.column && column + colSpan <= above.column + above.colSpan;
}

function covers({ column, colSpan }: TableCell, place: number): boolean {
	return column <= place && place < column + colSpan;
}
