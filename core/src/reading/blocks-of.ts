import type { Document } from '../document/document.ts';
import type { Line } from './lines.ts';

/** The blocks of a paper: from its first line to its last, then the footnotes whose marks stand there. */
export function blocksOf({ blocks }: Document, lines: readonly Line[]): number[] {
	const first = lines[0]?.block ?? 0;
	const end = lines.length === 0 ? 0 : (lines.at(-1)?.block ?? 0) + 1;
	const marks = blocks.map((block) => (block.kind === 'paragraph' ? block.runs.flatMap((run) => (run.kind === 'note' ? [run.note] : [])) : []));
	const starts = new Set(marks.flat());
	const own = marks.slice(first, end).flat();
	return [...rangeOf(first, end), ...own.flatMap((note) => (note >= end ? rangeOf(note, endOfNote(blocks.length, starts, note)) : []))];
}

function endOfNote(count: number, starts: ReadonlySet<number>, note: number): number {
	let end = note + 1;
	while (end < count && !starts.has(end)) end++;
	return end;
}

function rangeOf(first: number, end: number): number[] {
	return Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index);
}
