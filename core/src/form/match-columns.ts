import { searchKey } from '../language/search-key.ts';
import { headingLikeness } from './heading-likeness.ts';
import type { Column, Form } from './form.ts';
import { cellsOf, type Grid } from './table-grid.ts';

/** Where a unit's table has its headings, and which column of the form stands in each of its columns (null: none that the form knows). */
export type ColumnMatch = {
	readonly headerRow: number;
	readonly bodyRow: number;
	readonly keys: readonly (string | null)[];
	readonly headings: readonly string[];
	/** The key of Stt, whose numbers the fold makes anew. */
	readonly ordinal: string | null;
	readonly score: number;
};

type Candidate = { readonly at: number; readonly key: string; readonly score: number };

const rowsSearched = 15;
const goodEnough = 0.5;

/** The headings that fit the form best, wherever they stand; null when fewer than two of the form's own columns are there. */
export function matchColumns(grid: Grid, form: Form): ColumnMatch | null {
	const rows = grid.rows.slice(0, rowsSearched).keys();
	const matches = [...rows].map((row) => matchRow(grid, form, row)).filter((match) => match !== null);
	return matches.reduce((best: ColumnMatch | null, match) => (best && best.score >= match.score ? best : match), null);
}

function matchRow(grid: Grid, form: Form, headerRow: number): ColumnMatch | null {
	const top = cellsOf(grid.rows[headerRow] ?? []);
	if (top.filter(({ text }) => text !== '').length < 2) return null;
	const bodyRow = headerRow + headerHeight(grid, headerRow);
	const headings = headingsOf(grid, headerRow, bodyRow);
	const { keys, score, matched } = assign(headings, form.columns);
	if (matched < Math.min(2, form.columns.length)) return null;
	const ordinal = form.columns.find(({ type }) => type === 'ordinal')?.key ?? null;
	return { headerRow, bodyRow, keys: spreadUnderMergedHeads(keys, grid, headerRow), headings, ordinal, score };
}

/** Two header rows: some headings reach over both, or one stands over several sub-headings. */
function headerHeight(grid: Grid, row: number): number {
	const top = cellsOf(grid.rows[row] ?? []).filter((cell) => cell.row === row);
	const tallest = Math.max(1, ...top.map(({ rowSpan }) => rowSpan));
	return tallest === 1 && top.some(({ colSpan }) => colSpan > 1) && hasGaps(grid, row + 1, top) ? 2 : Math.min(tallest, 3);
}

/** Under a heading without a vertical merge the second header row is blank where the first had its say. */
function hasGaps(grid: Grid, row: number, top: readonly { column: number; colSpan: number; text: string }[]): boolean {
	const single = top.filter(({ colSpan, text }) => colSpan === 1 && text !== '');
	return single.length > 0 && single.every(({ column }) => (grid.rows[row]?.[column]?.text ?? '') === '');
}

function headingsOf(grid: Grid, from: number, to: number): string[] {
	const rows = grid.rows.slice(from, to);
	return Array.from({ length: grid.width }, (_, at) => [...new Set(rows.map((row) => row[at]?.text ?? ''))].join(' ').trim());
}

function assign(headings: readonly string[], columns: readonly Column[]): { keys: (string | null)[]; score: number; matched: number } {
	const keys = headings.map((): string | null => null);
	const taken = new Set<string>();
	let score = 0;
	for (const candidate of candidates(headings, columns)) {
		if (keys[candidate.at] !== null || taken.has(candidate.key)) continue;
		keys[candidate.at] = candidate.key;
		taken.add(candidate.key);
		score += candidate.score;
	}
	return { keys, score, matched: columns.filter(({ key, type }) => type !== 'ordinal' && taken.has(key)).length };
}

function candidates(headings: readonly string[], columns: readonly Column[]): Candidate[] {
	const all = headings.flatMap((heading, at) => columns.map((column) => ({ at, key: column.key, score: scoreOf(heading, column) })));
	return all.filter(({ score }) => score >= goodEnough).sort((a, b) => b.score - a.score || a.at - b.at);
}

function scoreOf(heading: string, column: Column): number {
	if (column.type === 'ordinal') return /^(s?tt|so tt|so thu tu|no)\.?$/.test(searchKey(heading)) ? 1 : 0;
	return headingLikeness(heading, column.heading);
}

/** "Đối tượng" over "Thực hiện" and "Thụ hưởng": both sub-columns belong to the form's one column. */
function spreadUnderMergedHeads(keys: readonly (string | null)[], grid: Grid, row: number): (string | null)[] {
	const top = grid.rows[row] ?? [];
	const keyOfHead = new Map(keys.flatMap((key, at) => (key !== null && (top[at]?.colSpan ?? 1) > 1 ? [[top[at], key] as const] : [])));
	return keys.map((key, at) => key ?? keyOfHead.get(top[at] ?? null) ?? null);
}
