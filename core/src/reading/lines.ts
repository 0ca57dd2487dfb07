import type { Document, Paragraph } from '../document/document.ts';
import { textsOf } from '../document/text.ts';
import type { Source } from '../document/source.ts';
import { fold, tidy } from './fold.ts';
import { seamsOf } from './split-run-on.ts';

/** One printed line of a paragraph, trimmed. `start` is its offset in the block; `text` is tidied, `raw` is as printed. */
export type Line = {
	readonly block: number;
	readonly start: number;
	readonly raw: string;
	readonly text: string;
	readonly folded: string;
	/** The number or bullet that the numbering of the file prints, not in the text. */
	readonly listLabel: string;
	readonly heading: boolean;
	readonly bold: boolean;
	readonly cell: CellPlace | null;
};

export type CellPlace = { readonly table: number; readonly row: number; readonly column: number };

/** The lines of all body paragraphs, cells included, in order; empty ones are left out. */
export function linesOf(document: Document, texts: readonly string[] = textsOf(document)): Line[] {
	const places = cellPlaces(document);
	return document.blocks.flatMap((block, index) =>
		block.kind === 'paragraph' && block.within !== 'footnote' ? linesOfParagraph(block, { index, text: texts[index] ?? '' }, places.get(index) ?? null) : []
	);
}

/** Does the line open with "Kính gửi"? */
export function greets(line: Line): boolean {
	return fold(line.text.slice(0, 8)) === 'kinh gui';
}

/** The place of `line` from offset `from` to offset `to` within the line. */
export function sourceIn(line: Line, from = 0, to = line.raw.length): Source {
	return { block: line.block, start: line.start + from, end: line.start + to, quote: line.raw.slice(from, to) };
}

function linesOfParagraph(block: Paragraph, { index, text: whole }: { index: number; text: string }, cell: CellPlace | null): Line[] {
	const lines: Line[] = [];
	let at = 0;
	const bold = block.runs.some((run) => run.kind === 'text' && run.style?.bold === true);
	for (const part of whole.split('\n')) {
		for (const { from, to } of printedLines(part)) {
			const raw = part.slice(from, to).trim();
			const text = tidy(raw);
			const listLabel = lines.length === 0 ? (block.listLabel ?? '') : '';
			const start = at + to - part.slice(from, to).trimStart().length;
			if (raw !== '') lines.push(lineOf({ block: index, start, raw, text, listLabel, heading: block.style.heading !== undefined, bold, cell }));
		}
		at += part.length + 1;
	}
	return lines;
}

/** Most lines are never asked for their folded text, which takes a walk over every letter: it is made when it is. */
function lineOf(line: Omit<Line, 'folded'>): Line {
	let folded: string | null = null;
	return {
		...line,
		get folded() {
			return (folded ??= fold(line.text));
		}
	};
}

function printedLines(text: string): { from: number; to: number }[] {
	const seams = [0, ...seamsOf(text), text.length];
	return seams.slice(1).map((to, index) => ({ from: seams[index] ?? 0, to }));
}

function cellPlaces(document: Document): Map<number, CellPlace> {
	const places = new Map<number, CellPlace>();
	for (const [table, block] of document.blocks.entries()) {
		if (block.kind !== 'table') continue;
		for (const [row, { cells }] of block.rows.entries()) {
			for (const cell of cells) for (let at = cell.first; at < cell.end; at++) places.set(at, { table, row, column: cell.column });
		}
	}
	return places;
}
