import type { Column } from '@kheo/core';
import { type Grid, type Place, placeSpans, type SpannedCell, withoutSpans } from './place-spans.ts';
import { separatedText } from './separated-text.ts';
import { withoutFurniture } from './without-furniture.ts';

/**
 * What was copied from Excel, Word or a web page, as rows of cells; null when it is plain words for one cell.
 * The headings, the names of groups and the column of running numbers of a whole copied table are left out.
 */
export function pastedGrid(clipboard: DataTransfer, columns: readonly Column[], column: string): Grid | null {
	const places = placesOfHtml(clipboard.getData('text/html')) ?? placesOfText(clipboard.getData('text/plain'));
	return places && withoutFurniture(places, columns, column);
}

/** Plain words for cells that are chosen, not typed: one to a line, downwards; null when there are none. */
export function pastedLines(clipboard: DataTransfer): Grid | null {
	const lines = clipboard
		.getData('text/plain')
		.split(/\r?\n/u)
		.map((line) => tidy(line))
		.filter((line) => line !== '');
	return lines.length === 0 ? null : lines.map((line) => [line]);
}

function placesOfText(text: string): Place[][] | null {
	const grid = separatedText(text);
	return grid && withoutSpans(grid);
}

function placesOfHtml(html: string): Place[][] | null {
	if (!/<t[rd]\b/i.test(html)) return null;
	const page = new DOMParser().parseFromString(html, 'text/html');
	const rows = [...page.querySelectorAll('tr')].map((row) => [...row.querySelectorAll<HTMLTableCellElement>('td, th')].map(cellOf));
	return rows.length > 0 ? placeSpans(rows) : null;
}

function cellOf(cell: HTMLTableCellElement): SpannedCell {
	for (const br of cell.querySelectorAll('br')) br.replaceWith(lineBreak);
	const blocks = [...cell.querySelectorAll('p, li')].filter((block) => block.querySelector('p, li') === null);
	const words = blocks.length > 0 ? blocks.map((block) => tidy(block.textContent)).join('\n') : tidy(cell.textContent);
	return { words, colSpan: cell.colSpan, rowSpan: cell.rowSpan };
}

/** Word wraps its HTML anywhere, so a line end in the source is a space; `lineBreak` stands for the breaks a person made. */
const lineBreak = '\u2028';

function tidy(text: string | null): string {
	const lines = (text ?? '').split(lineBreak).map((line) => line.replace(/\s+/g, ' ').trim());
	return lines.join('\n').trim().normalize('NFC');
}
