import type { TablePiece } from './piece.ts';
import { cellBreak } from './unmark-html.ts';

const rule = /^\|?(?:\s*:?-{2,}:?\s*\|)+(?:\s*:?-{2,}:?\s*)?$/u;

/** A row of a pipe table: "| a | b |", or a line with bars inside that ends with one. */
export function isPipeRow(line: string): boolean {
	const text = line.trim();
	return text.length > 1 && text.endsWith('|') && (text.startsWith('|') || text.includes(' | '));
}

/** Reads the pipe table that starts at `start`; the line of dashes under its head is no row. */
export function readPipeTable(lines: readonly string[], start: number): { table: TablePiece; next: number } {
	let next = start;
	while (next < lines.length && isPipeRow(lines[next] ?? '')) next++;
	const rows = lines
		.slice(start, next)
		.filter((line) => !rule.test(line.trim()))
		.map(cellsOf);
	return { table: { kind: 'table', rows }, next };
}

function cellsOf(line: string): string[][] {
	const inner = line.trim().replace(/^\|/u, '').replace(/\|$/u, '');
	return inner.split(/(?<!\\)\|/u).map((cell) =>
		cell
			.replace(/\\\|/gu, '|')
			.split(cellBreak)
			.map((text) => text.trim())
	);
}
