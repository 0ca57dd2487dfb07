import type { Document, Table } from '../document/document.ts';
import { textOf } from '../document/text.ts';
import { sourceIn, type Line } from './lines.ts';
import { isAppendixLabel, isNotedTitle } from './parts.ts';
import { readSlogans } from './read-slogans.ts';
import { readTable } from './read-table.ts';
import type { Appendix } from './reading.ts';

/** The appendices after the signature: label, title, tables with their printed columns, slogans as label and text. */
export function readAppendices(document: Document, annex: readonly Line[]): Appendix[] {
	const starts = annex.flatMap((line, index) => ((isAppendixLabel(line) && !isRunOn(annex, index)) || isNotedTitle(annex, index) ? [index] : []));
	return starts.map((start, index) => appendixOf(document, annex.slice(start, starts[index + 1] ?? annex.length)));
}

/** A label that is only mentioned again right under another ("Mẫu số 01" inside a form) opens nothing when it stands in a cell. */
function isRunOn(annex: readonly Line[], index: number): boolean {
	const line = annex[index];
	return line?.cell != null && index > 0;
}

function appendixOf(document: Document, lines: readonly Line[]): Appendix {
	const first = lines[0];
	const { label, inline } = labelOf(first?.raw ?? '');
	const heading = headingLines(lines);
	const title = [inline, ...heading.map((line) => line.raw)].filter((text) => text !== '').join(' ');
	const tables = [...new Set(lines.flatMap((line) => line.cell?.table ?? []))];
	const slogans = readSlogans(document, title, lines, tables);
	return {
		label,
		title,
		tables: slogans.length > 0 ? [] : tables.flatMap((index) => tableAt(document, index) ?? []),
		slogans,
		source: first ? sourceIn(first) : { block: 0, start: 0, end: 0, quote: '' }
	};
}

function labelOf(text: string): { label: string; inline: string } {
	const match =
		/^[^\p{L}]*((?:\p{L}+)(?:\s+\p{L}+)?(?:\s+(?:số\s*|SỐ\s*)?(?:[IVXLC]+|\d{1,3})(?:[.-]?\d{1,2})?[A-Za-zĐđ]?(?![\p{L}\d]))?)\s*[.:–-]?\s*(.*)$/su.exec(text);
	return { label: match?.[1]?.trim() ?? text, inline: match?.[2]?.replace(/^\(.*\)$/u, '').trim() ?? '' };
}

/** The lines of the title: up to the note "(kèm theo …)", a table, a labelled item or a full sentence. */
function headingLines(lines: readonly Line[]): Line[] {
	const heading: Line[] = [];
	for (const line of lines.slice(1, 7)) {
		if (
			line.cell !== null ||
			/^\(|^(?:[IVX]+|\d+)[.)]\s|^[-+•]/u.test(line.text) ||
			/^(?:kem theo|ban hanh kem|don vi tinh|cong hoa|doc lap)/u.test(line.folded)
		)
			break;
		if (/[.;:]$/u.test(line.text) || /^[-_*\s]+$/u.test(line.text)) break;
		if (heading.length > 0 && line.text !== line.text.toLocaleUpperCase('vi') && !/^\p{Ll}/u.test(line.text)) break;
		heading.push(line);
	}
	return heading;
}

function tableAt(document: Document, index: number) {
	const block = document.blocks[index];
	return block?.kind === 'table' ? readTable(cellTexts(document, block), block.rows, firstSource(document, block)) : null;
}

/** The texts of a table's cells, row by row; paragraphs of a cell are lines. */
function cellTexts(document: Document, table: Table): string[][] {
	return table.rows.map((row) => row.cells.map((cell) => document.blocks.slice(cell.first, cell.end).map(textOf).join('\n').trim()));
}

function firstSource(document: Document, table: Table) {
	const block = table.rows[0]?.cells[0]?.first ?? 0;
	const text = document.blocks[block] ? textOf(document.blocks[block]) : '';
	return { block, start: 0, end: text.length, quote: text };
}
