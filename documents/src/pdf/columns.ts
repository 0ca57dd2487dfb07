import type { Row } from './chunks.ts';
import type { Chunk } from './page.ts';

/** Rows that stand in two columns: the head of a paper, its signature beside its recipients. */
export type TwoColumns = { readonly left: readonly Chunk[]; readonly right: readonly Chunk[]; readonly gutter: number };
export type Band = { readonly kind: 'rows'; readonly rows: readonly Row[] } | ({ readonly kind: 'columns' } & TwoColumns);

type Gutter = { readonly from: number; readonly to: number };

const NARROWEST = 4;
/** Room for a hand and a seal above a name. */
const FARTHEST = 130;

/** Parts the rows of a page into those across the page and those in two columns. */
export function bandsOf(rows: readonly Row[]): Band[] {
	const bands: Band[] = [];
	let across: Row[] = [];
	for (let at = 0; at < rows.length;) {
		const end = endOfColumns(rows, at);
		if (end > at && across.length > 0) {
			bands.push({ kind: 'rows', rows: across });
			across = [];
		}
		if (end > at) bands.push(columnsOf(rows.slice(at, end)));
		else across.push(...rows.slice(at, at + 1));
		at = Math.max(end, at + 1);
	}
	return across.length > 0 ? [...bands, { kind: 'rows', rows: across }] : bands;
}

/** Where a band of two columns that opens at this row ends; the same row when none opens, or nothing more stands on its right. */
function endOfColumns(rows: readonly Row[], start: number): number {
	const opening = openingAt(rows, start);
	if (!opening) return start;
	let { gutter } = opening;
	let end = opening.end;
	let beside = opening.end - start > 1 ? 1 : 0;
	for (let at = end; at < rows.length; at++) {
		const row = rows[at];
		const narrowed = row && narrow(gutter, row);
		if (!row || !narrowed || !isNear(rows.slice(start, at), row, narrowed)) break;
		const isDouble = row.chunks.length > 1;
		if (!isDouble && !standsIn(rows.slice(start, at), row, narrowed)) break;
		if (isDouble || sideOf(row, narrowed) === 'right') beside++;
		gutter = narrowed;
		end = at + 1;
	}
	return beside > 0 ? end : start;
}

/** Two chunks beside each other open a band; one that stands a little higher than the other does too. */
function openingAt(rows: readonly Row[], start: number): { gutter: Gutter; end: number } | null {
	const row = rows[start];
	const gutter = row && gutterOf(row);
	if (gutter) return { gutter, end: start + 1 };
	const next = rows[start + 1];
	const [only, other] = [row?.chunks, next?.chunks];
	if (!row || !next || only?.length !== 1 || other?.length !== 1 || pageOf(row) !== pageOf(next) || next.y - row.y > 0.75 * row.size) return null;
	const both = { ...row, chunks: [...only, ...other].toSorted((a, b) => a.x - b.x) };
	const found = gutterOf(both);
	return found && { gutter: found, end: start + 2 };
}

function gutterOf({ chunks }: Row): Gutter | null {
	const [left, right] = chunks;
	if (!left || !right || chunks.length !== 2) return null;
	return right.x - left.right >= NARROWEST ? { from: left.right, to: right.x } : null;
}

/** The gutter that is left when this row stands beside it, or null when a chunk crosses it. */
function narrow(gutter: Gutter, { chunks }: Row): Gutter | null {
	let { from, to } = gutter;
	if (chunks.length > 2) return null;
	for (const chunk of chunks) {
		const centre = (chunk.x + chunk.right) / 2;
		if (centre < (from + to) / 2) from = Math.max(from, chunk.right);
		else to = Math.min(to, chunk.x);
	}
	return to - from >= NARROWEST ? { from, to } : null;
}

function isNear(before: readonly Row[], row: Row, gutter: Gutter): boolean {
	const side = sideOf(row, gutter);
	const above = before.findLast((one) => one.chunks.some((chunk) => side === 'both' || isLeft(chunk, gutter) === (side === 'left')));
	return above !== undefined && (pageOf(above) !== pageOf(row) || row.y - above.y < FARTHEST);
}

/** A chunk alone belongs to its column when it is centred in it, or begins where the column's other lines begin. */
function standsIn(before: readonly Row[], row: Row, gutter: Gutter): boolean {
	const [chunk] = row.chunks;
	if (!chunk) return false;
	const column = before.flatMap(({ chunks }) => chunks.filter((one) => isLeft(one, gutter) === isLeft(chunk, gutter)));
	const width = Math.max(...column.map(({ x, right }) => right - x), chunk.right - chunk.x);
	const centre = (one: Chunk): number => (one.x + one.right) / 2;
	return column.some((one) => Math.abs(one.x - chunk.x) < 3 || Math.abs(centre(one) - centre(chunk)) < Math.max(4, 0.04 * width));
}

function pageOf({ chunks }: Row): number {
	return chunks[0]?.page ?? 0;
}

function isLeft(chunk: Chunk, { from, to }: Gutter): boolean {
	return (chunk.x + chunk.right) / 2 < (from + to) / 2;
}

function sideOf({ chunks }: Row, gutter: Gutter): 'left' | 'right' | 'both' {
	const [chunk] = chunks;
	return chunks.length > 1 || !chunk ? 'both' : isLeft(chunk, gutter) ? 'left' : 'right';
}

function columnsOf(rows: readonly Row[]): Band {
	const chunks = rows.flatMap((row) => row.chunks);
	const split = rows.map((row) => gutterOf(row)).filter((gutter) => gutter !== null);
	const [first] = split.length > 0 ? split : [{ from: Math.min(...chunks.map(({ right }) => right)), to: Math.max(...chunks.map(({ x }) => x)) }];
	const start: Gutter = first ?? { from: 0, to: 0 };
	const gutter = rows.reduce((at, row) => narrow(at, row) ?? at, start);
	return {
		kind: 'columns',
		left: chunks.filter((chunk) => isLeft(chunk, gutter)),
		right: chunks.filter((chunk) => !isLeft(chunk, gutter)),
		gutter: (gutter.from + gutter.to) / 2
	};
}
