import { textOf, type Document, type LineOrigin, type Paragraph } from '@kheo/core';
import { readText } from '../read-text.ts';
import { wrappingOf } from './join-lines.ts';
import { withLines } from './line-origins.ts';
import { isPipeRow } from './pipe-table.ts';
import { isTabRow } from './tab-table.ts';

const FEWEST = 5;
const marks = /\*\*\S|^#{1,6} \S|<table[\s>]|<br\s*\/?>|<\/?(?:b|strong|p)>/imu;

/**
 * A text that was only poured into a word processor (from a web page, from a PDF) still has broken lines and the marks of a converter in it.
 * When nothing in the document was set by hand, it is read as the text it is; a document that anyone formatted is left as it stands.
 */
export function readPastedText(document: Document): Document {
	if (!isFlat(document)) return document;
	const source = document.blocks.flatMap((block) => linesOf(block as Paragraph));
	const lines = source.map(({ text }) => text);
	const text = lines.join('\n');
	if (!marks.test(text) && lines.filter(isTableLine).length < 2 && wrappingOf(lines) === null) return document;
	const { blocks } = withLines(readText(text), text);
	const [page] = document.sections;
	return {
		blocks: blocks.map((block) => (block.kind === 'table' ? block : traced(block, source))),
		sections: page ? [{ ...page, first: 0, end: blocks.length }] : []
	};
}

/** No table, list, note or picture, one look for all words, nothing centred: as a text file looks when it is opened. */
function isFlat({ blocks, sections }: Document): boolean {
	const looks = new Set<string>();
	let said = 0;
	for (const block of blocks) {
		if (block.kind === 'table' || block.listLabel !== undefined || block.within !== 'body' || block.style.align === 'center' || block.style.heading)
			return false;
		for (const run of block.runs) {
			if (run.kind === 'text') looks.add(lookOf(run.style));
			else if (run.kind !== 'break') return false;
		}
		if (block.runs.length > 0) said++;
	}
	return said >= FEWEST && looks.size === 1 && sections.length === 1;
}

function lookOf(
	style: { readonly font?: string; readonly size?: number; readonly bold?: boolean; readonly italic?: boolean; readonly underline?: boolean } = {}
): string {
	return `${style.size} ${style.bold === true} ${style.italic === true} ${style.underline === true}`;
}

function isTableLine(line: string): boolean {
	return isPipeRow(line) || isTabRow(line) || line.trim() === '|';
}

type SourceLine = { readonly text: string; readonly start: number; readonly block: Paragraph };

/** A space above a paragraph as high as a line stands for an empty one. */
function linesOf(block: Paragraph): SourceLine[] {
	const empty = (block.style.spaceBefore ?? 0) >= EMPTY_LINE ? [{ text: '', start: 0, block }] : [];
	let start = 0;
	const lines = textOf(block)
		.split('\n')
		.map((text) => {
			const line = { text, start, block };
			start += text.length + 1;
			return line;
		});
	return [...empty, ...lines];
}

/** In twips: nine points, a little less than the smallest line. */
const EMPTY_LINE = 180;

/** Lines of the poured text are paragraphs of the file: when those say where they lie, so does what was made of them. */
function traced({ lines = [], ...block }: Paragraph, source: readonly SourceLine[]): Paragraph {
	const origins = lines.flatMap(({ at, line, column }): LineOrigin[] => {
		const from = source[line - 1];
		const offset = (from?.start ?? 0) + column - 1;
		const known = from?.block.lines?.findLast((origin) => origin.at <= offset);
		return known ? [{ ...known, at, column: known.column + offset - known.at }] : [];
	});
	return origins.length > 0 ? { ...block, lines: origins } : block;
}
