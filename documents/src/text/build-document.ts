import type { Block, Document, PageSection, Paragraph, Table, TableRow } from '@kheo/core';
import { inlineRuns } from './inline-runs.ts';
import type { Piece, TablePiece } from './piece.ts';

const textWidth = 9355;
const margins = { top: 1134, right: 851, bottom: 1134, left: 1701, header: 709, footer: 709 };

/** The document of these pieces, on A4 with the margins of official papers: a text file says nothing about its page. */
export function buildDocument(pieces: readonly Piece[]): Document {
	const blocks: Block[] = [];
	for (const piece of pieces) {
		if (piece.kind === 'table') addTable(blocks, piece);
		else addParagraph(blocks, piece.text, piece.heading);
	}
	return { blocks, sections: [pageSection(blocks.length)] };
}

function addParagraph(blocks: Block[], text: string, heading?: 1 | 2 | 3 | 4 | 5 | 6): void {
	const paragraph: Paragraph = { kind: 'paragraph', runs: inlineRuns(text), style: heading ? { heading } : {}, within: 'body' };
	if (paragraph.runs.length > 0) blocks.push(paragraph);
}

function addTable(blocks: Block[], piece: TablePiece): void {
	const columns = Math.max(1, ...piece.rows.map((row) => row.length));
	const place = blocks.length;
	const rows: TableRow[] = [];
	const table: Table = { kind: 'table', grid: Array.from({ length: columns }, () => Math.floor(textWidth / columns)), rows, borders: 'all' };
	blocks.push(table);
	for (const row of piece.rows) {
		rows.push({ cells: row.map((texts, column) => addCell(blocks, texts, column, row.length, columns)) });
	}
	if (rows.length === 0) blocks.splice(place, 1);
}

function addCell(blocks: Block[], texts: readonly string[], column: number, count: number, columns: number) {
	const first = blocks.length;
	for (const text of texts.length > 0 ? texts : ['']) blocks.push({ kind: 'paragraph', runs: inlineRuns(text), style: {}, within: 'body' });
	const colSpan = column === count - 1 ? columns - column : 1;
	return { first, end: blocks.length, column, colSpan, rowSpan: 1 };
}

function pageSection(end: number): PageSection {
	return {
		first: 0,
		end,
		paper: { width: 11906, height: 16838 },
		orientation: 'portrait',
		margins,
		header: [],
		footer: [],
		differentFirstPage: true,
		pageNumberStart: null
	};
}
