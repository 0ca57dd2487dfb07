import { readBarTable } from './bar-table.ts';
import { readHtmlTable } from './html-table.ts';
import { opensClosing, readClosing } from './closing-columns.ts';
import { dropPageNumbers } from './drop-page-numbers.ts';
import { joinLines, wrappingOf, type Wrapping } from './join-lines.ts';
import { mendPageBreaks } from './mend-page-breaks.ts';
import type { Heading, Piece } from './piece.ts';
import { isPipeRow, readPipeTable } from './pipe-table.ts';
import { isTabRow, readTabTable } from './tab-table.ts';
import { unmarkHtml } from './unmark-html.ts';

/** Splits clean text into paragraphs, headings and tables, in order. */
export function splitPieces(text: string): Piece[] {
	const pieces: Piece[] = [];
	let from = 0;
	for (const match of text.matchAll(/<table[\s>][\s\S]*?<\/table>/giu)) {
		pieces.push(...piecesOf(text.slice(from, match.index)), readHtmlTable(match[0]));
		from = match.index + match[0].length;
	}
	return mendPageBreaks(dropPageNumbers([...pieces, ...piecesOf(text.slice(from))]));
}

function piecesOf(text: string): Piece[] {
	const lines = unmarkHtml(text).split('\n');
	const wrapping = wrappingOf(outsideTables(lines));
	const pieces: Piece[] = [];
	let group: string[] = [];
	const flush = () => {
		pieces.push(...joinLines(group, wrapping).map((paragraph): Piece => ({ kind: 'text', text: paragraph })));
		group = [];
	};
	for (let at = 0; at < lines.length;) {
		const line = lines[at] ?? '';
		const special = structureAt(lines, at, wrapping);
		if (special || line.trim() === '') flush();
		else group.push(line);
		if (special) pieces.push(special.piece);
		at = special?.next ?? at + 1;
	}
	flush();
	return pieces;
}

/** The lines of running text: the short ones of a table's cells say nothing about how paragraphs are wrapped. */
function outsideTables(lines: readonly string[]): string[] {
	const outside: string[] = [];
	for (let at = 0; at < lines.length;) {
		const line = lines[at] ?? '';
		if (line.trim() === '|') at = readBarTable(lines, at, null).next;
		else {
			if (!isPipeRow(line) && !isTabRow(line)) outside.push(line);
			at++;
		}
	}
	return outside;
}

function structureAt(lines: readonly string[], at: number, wrapping: Wrapping): { piece: Piece; next: number } | null {
	const line = lines[at] ?? '';
	const heading = /^(#{1,6})\s+(.*?)\s*#*$/u.exec(line);
	if (heading) return { piece: { kind: 'text', text: heading[2] ?? '', heading: (heading[1]?.length ?? 1) as Heading }, next: at + 1 };
	const read = tableAt(lines, at, wrapping);
	return read && { piece: read.table, next: read.next };
}

function tableAt(lines: readonly string[], at: number, wrapping: Wrapping) {
	const line = lines[at] ?? '';
	if (line.trim() === '|') return readBarTable(lines, at, wrapping);
	if (isPipeRow(line)) return readPipeTable(lines, at);
	if (opensClosing(line)) return readClosing(lines, at);
	return isTabRow(line) ? readTabTable(lines, at) : null;
}
