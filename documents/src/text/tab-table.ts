import type { TablePiece } from './piece.ts';

/** A line that holds cells apart by tabs. */
export function isTabRow(line: string): boolean {
	return line.includes('\t') && line.trim() !== '';
}

/** Reads the tab-separated table that starts at `start`: lines up to the first without a tab are its rows. */
export function readTabTable(lines: readonly string[], start: number): { table: TablePiece; next: number } {
	let next = start;
	while (next < lines.length && isTabRow(lines[next] ?? '')) next++;
	return { table: { kind: 'table', rows: lines.slice(start, next).map(cellsOf) }, next };
}

function cellsOf(line: string): string[][] {
	return line.split('\t').map((cell) => [cell.trim()]);
}
