import type { Document } from '../document/document.ts';
import { textOf } from '../document/text.ts';
import type { Source } from '../document/source.ts';
import { fold } from './fold.ts';
import { sourceIn, type Line } from './lines.ts';
import type { Slogan } from './reading.ts';

/** The slogans of an appendix whose title says "khẩu hiệu": rows of two cells are label and text, else each listed line is one. */
export function readSlogans(document: Document, title: string, lines: readonly Line[], tables: readonly number[]): Slogan[] {
	if (!fold(title).includes('khau hieu')) return [];
	const paired = tables.flatMap((table) => pairsOf(document, table));
	return paired.length > 0 ? paired : lines.slice(1).flatMap(listed);
}

function pairsOf(document: Document, index: number): Slogan[] {
	const table = document.blocks[index];
	if (table?.kind !== 'table') return [];
	return table.rows.flatMap(({ cells }) => {
		const [left, right] = cells.slice(-2).map((cell) => wholeBlock(document, cell.first, cell.end));
		if (!left || !right || /^(?:noi dung|khau hieu)/u.test(fold(right.quote))) return [];
		const isOrdinal = /^\d{0,3}\.?$/u.test(left.quote);
		return [{ label: isOrdinal ? '' : left.quote, text: right.quote, source: right, labelSource: isOrdinal ? null : left }];
	});
}

/** The first paragraph with text in a cell. */
function wholeBlock(document: Document, first: number, end: number): Source | null {
	for (let block = first; block < end; block++) {
		const found = document.blocks[block];
		const text = found ? textOf(found) : '';
		const quote = text.trim();
		const start = text.length - text.trimStart().length;
		if (quote !== '') return { block, start, end: start + quote.length, quote };
	}
	return null;
}

function listed(line: Line): Slogan[] {
	const label = /^(?:\d{1,3}\s*[.)/-]|[-–•+])\s*/u.exec(line.text)?.[0] ?? '';
	if (line.cell !== null || (label === '' && line.listLabel === '')) return [];
	const source = sourceIn(line, label.length);
	return source.quote.length > 8 ? [{ label: '', text: source.quote, source, labelSource: null }] : [];
}
