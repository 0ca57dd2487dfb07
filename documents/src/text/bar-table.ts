import type { TablePiece } from './piece.ts';
import { joinLines, type Wrapping } from './join-lines.ts';

/**
 * A table as some converters leave it: each bar on a line of its own, the cells' lines between them. Two bars with nothing
 * between them end a row and open the next. Returns the table and the index of the line after it.
 */
export function readBarTable(lines: readonly string[], start: number, wrapping: Wrapping): { table: TablePiece; next: number } {
	const rows: string[][][] = [];
	let row: string[][] = [];
	let at = start + 1;
	for (;;) {
		const bar = nextBar(lines, at);
		if (bar === null) break;
		const cell = lines.slice(at, bar);
		if (cell.length === 0 && row.length > 0) {
			rows.push(row);
			row = [];
		} else row.push(cellTexts(cell, wrapping));
		at = bar + 1;
	}
	if (row.length > 0) rows.push(row);
	return { table: { kind: 'table', rows }, next: at };
}

/** The next bar, unless the text leaves the table before it: an empty line right after a bar, or a cell of more than 120 lines. */
function nextBar(lines: readonly string[], from: number): number | null {
	if (lines[from] !== undefined && lines[from]?.trim() === '' && !barSoon(lines, from)) return null;
	for (let at = from; at < Math.min(lines.length, from + 120); at++) {
		if (lines[at]?.trim() === '|') return at;
		if (lines[at]?.trim() === '' && lines[at + 1]?.trim() === '' && lines[at + 2]?.trim() !== '|') return null;
	}
	return null;
}

function barSoon(lines: readonly string[], from: number): boolean {
	const next = lines.findIndex((line, index) => index >= from && line.trim() !== '');
	return next >= 0 && lines[next]?.trim() === '|';
}

function cellTexts(lines: readonly string[], wrapping: Wrapping): string[] {
	const longest = Math.max(0, ...lines.map((line) => line.trim().length));
	return joinLines(
		lines.filter((line) => line.trim() !== ''),
		wrapping && { width: Math.min(wrapping.width, Math.max(40, longest)) },
		true
	);
}
