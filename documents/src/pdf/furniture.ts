import type { Row } from './chunks.ts';
import type { Page } from './page.ts';

/** Shares of a page's height where page numbers stand, and the margins in points where running lines do. */
const TOP = 0.1;
const BOTTOM = 0.9;
const MARGIN = 58;
const pageNumber = /^(?:(?:trang|page)\s*)?[-–\s]*\d{1,4}(?:\s*[/|]\s*\d{1,4})?[-–\s]*$/iu;

export type PageRows = { readonly page: Page; readonly rows: readonly Row[] };

/** The rows without page numbers and what every page repeats at its top or bottom; those repeated lines are given back too, for a stamp of secrecy may be one. */
export function withoutFurniture(pages: readonly PageRows[]): { readonly pages: PageRows[]; readonly repeated: readonly string[] } {
	const counts = new Map<string, number>();
	for (const { page, rows } of pages)
		for (const text of new Set(rows.filter((row) => isInMargin(row, page)).map(signOf))) counts.set(text, (counts.get(text) ?? 0) + 1);
	const repeated = new Set([...counts].filter(([, count]) => count >= 3 && count > pages.length / 2).map(([text]) => text));
	const isFurniture = (row: Row, page: Page): boolean =>
		(isAtEdge(row, page) && pageNumber.test(textOf(row))) || (isInMargin(row, page) && repeated.has(signOf(row)));
	return {
		pages: pages.map(({ page, rows }) => ({ page, rows: rows.filter((row) => !isFurniture(row, page)) })),
		repeated: [...repeated].filter((text) => /\p{L}/u.test(text))
	};
}

function isAtEdge({ y }: Row, { height }: Page): boolean {
	return y < height * TOP || y > height * BOTTOM;
}

/** Text itself begins below a margin of 20 mm and ends above it (NĐ 30/2020, Phụ lục I, I.4). */
function isInMargin({ y }: Row, { height }: Page): boolean {
	return y < MARGIN || y > height - MARGIN;
}

function textOf({ chunks }: Row): string {
	return chunks
		.map(({ text }) => text)
		.join(' ')
		.trim();
}

/** Page numbers inside a running line differ from page to page. */
function signOf(row: Row): string {
	return textOf(row).replace(/\d+/g, '#');
}
