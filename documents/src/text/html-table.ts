import type { TablePiece } from './piece.ts';
import { unmarkHtml } from './unmark-html.ts';

/** An HTML table left in a text file: the rows and cells of `source`, from "<table" to "</table>". */
export function readHtmlTable(source: string): TablePiece {
	const rows = source
		.split(/<tr(?:\s[^>]*)?>/iu)
		.slice(1)
		.map(cellsOf);
	return { kind: 'table', rows: rows.filter((row) => row.length > 0) };
}

function cellsOf(row: string): string[][] {
	return row
		.split(/<t[dh](?:\s[^>]*)?>/iu)
		.slice(1)
		.map((cell) => paragraphsOf(cell.replace(/<\/t[dhr]>[\s\S]*$/iu, '')));
}

function paragraphsOf(cell: string): string[] {
	const paragraphs = cell.split(/<\/p>|<br\s*\/?>/iu).map((text) => unmarkHtml(text).replace(/\s+/gu, ' ').trim());
	return paragraphs.filter((text) => text !== '');
}
