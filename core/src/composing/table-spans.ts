import type { Column } from '../form/form.ts';

/** A merged cell: its first place, and how many rows and columns it is. Row 0 is the row of headings. */
export type Span = { readonly row: number; readonly column: number; readonly down: number; readonly across: number };

/** The places of a table by the merged cell that they are part of; undefined is a cell of its own. */
export type Cover = (row: number, column: number) => Span | undefined;

export function coverOf(spans: readonly Span[]): Cover {
	const places = new Map(spans.flatMap((span) => placesOf(span).map(({ row, column }) => [keyOf(row, column), span] as const)));
	return (row, column) => places.get(keyOf(row, column));
}

/** Is this place covered by a cell that begins elsewhere? It holds no words of its own. */
export function isCovered(span: Span | undefined, row: number, column: number): boolean {
	return span !== undefined && (span.row !== row || span.column !== column);
}

/** The merged cells that a table of this size can have, from the top left on: cut at its edges, and of two that meet the first. */
export function fittingSpans(spans: readonly Span[], size: { readonly rows: number; readonly columns: number }): Span[] {
	const taken = new Set<string>();
	const cut = spans.map((one) => ({ ...one, down: Math.min(one.down, size.rows - one.row), across: Math.min(one.across, size.columns - one.column) }));
	return cut.toSorted(inOrder).filter((span) => {
		const places = placesOf(span).map(({ row, column }) => keyOf(row, column));
		const fits = span.row >= 0 && span.column >= 0 && places.length > 1 && places.every((place) => !taken.has(place));
		if (fits) for (const place of places) taken.add(place);
		return fits;
	});
}

/** How many rows are headings: the first, and those that a cell of theirs reaches into. A heading that reaches to the end of the table heads no page. */
export function headingRows(spans: readonly Span[], rows: number): number {
	let reach = 1;
	for (const { row, down } of spans) if (row < reach) reach = Math.max(reach, row + down);
	return reach === 1 || reach < rows ? reach : 0;
}

/** The number in each row of the column "Stt"; none in a heading, where the place is covered, or begins a cell over several columns, which has words. */
export function ordinals(column: number, rows: number, spans: readonly Span[]): (number | null)[] {
	const cover = coverOf(spans);
	const first = Math.max(1, headingRows(spans, rows));
	let count = 0;
	return Array.from({ length: rows }, (_, row) => {
		const span = cover(row, column);
		if (row < first || isCovered(span, row, column) || (span?.across ?? 1) > 1) return null;
		count += 1;
		return count;
	});
}

/** Is what stands in this column counted, not written? */
export function isCounted({ type }: Column, span: Span | undefined): boolean {
	return type === 'ordinal' && (span?.across ?? 1) === 1;
}

function placesOf({ row, column, down, across }: Span): { readonly row: number; readonly column: number }[] {
	const rows = Array.from({ length: Math.max(0, down) }, (_, over) => row + over);
	return rows.flatMap((at) => Array.from({ length: Math.max(0, across) }, (_, over) => ({ row: at, column: column + over })));
}

function inOrder(a: Span, b: Span): number {
	return a.row - b.row || a.column - b.column;
}

function keyOf(row: number, column: number): string {
	return `${row} ${column}`;
}
