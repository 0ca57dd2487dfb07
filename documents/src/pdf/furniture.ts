import type { Row } from './chunks.ts';
import type { Page } from './page.ts';

/** Shares of a page's height where headers and footers stand. */
const TOP = 0.1;
const BOTTOM = 0.9;
const pageNumber = /^(?:(?:trang|page)\s*)?[-–\s]*\d{1,4}(?:\s*[/|]\s*\d{1,4})?[-–\s]*$/iu;

export type PageRows = { readonly page: Page; readonly rows: readonly Row[] };

/** The rows without page numbers and what every page repeats at its top or bottom; those repeated lines are given back too. */
export function withoutFurniture(pages: readonly PageRows[]): { readonly pages: PageRows[]; readonly repeated: readonly string[] } {
	const counts = new Map<string, number>();
	for (const { page, rows } of pages)
		for (const text of new Set(rows.filter((row) => isAtEdge(row, page)).map(signOf))) counts.set(text, (counts.get(text) ?? 0) + 1);
	const repeated = new Set([...counts].filter(([, count]) => count >= 3 && count > pages.length / 2).map(([text]) => text));
	const isFurniture = (row: Row, page: Page): boolean => isAtEdge(row, page) && (pageNumber.test(textOf(row)) || repeated.has(signOf(row)));
	return {
		pages: pages.map(({ page, rows }) => ({ page, rows: rows.filter((row) => !isFurniture(row, page)) })),
		repeated: [...repeated].filter((text) => /\p{L}/u.test(text))
	};
}

function isAtEdge({ y }: Row, { height }: Page): boolean {
	return y < height * TOP || y > height * BOTTOM;
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
