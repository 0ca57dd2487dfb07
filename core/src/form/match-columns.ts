import { searchKey } from '../language/search-key.ts';
import { shinglesOf } from '../language/similarity.ts';
import type { Column, Form } from './form.ts';
import { headingLikeness, knownHeading, type KnownHeading } from './heading-likeness.ts';
import { headingWords } from './heading-words.ts';
import { cellsOf, type Grid } from './table-grid.ts';

/** Where a unit's table has its headings, and which column of the form stands in each of its columns (null: none that the form knows). */
export type ColumnMatch = {
	readonly headerRow: number;
	readonly bodyRow: number;
	readonly keys: readonly (string | null)[];
	readonly headings: readonly string[];
	/** The sub-heading of a column that shares the form's column with others under one merged heading; null for a column on its own. */
	readonly parts: readonly (string | null)[];
	/** The key of Stt, whose numbers the fold makes anew. */
	readonly ordinal: string | null;
	readonly score: number;
};

type KnownColumn = { readonly column: Column; readonly heading: KnownHeading };
type Candidate = { readonly at: number; readonly key: string; readonly score: number };

const rowsSearched = 15;
const goodEnough = 0.5;
/** Share of the best possible score from which no better row is looked for. */
const soGood = 0.85;
/** A longer text is a cell of data. */
const longestHeading = 120;

/** The headings that fit the form best, wherever they stand; null when fewer than two of the form's own columns are there. */
export function matchColumns(grid: Grid, form: Form): ColumnMatch | null {
	const known = form.columns.map((column): KnownColumn => ({ column, heading: knownHeading(column.heading) }));
	let best: ColumnMatch | null = null;
	for (const row of grid.rows.slice(0, rowsSearched).keys()) {
		const match = matchRow(grid, known, row);
		if (match && match.score > (best?.score ?? 0)) best = match;
		if (best && best.score >= form.columns.length * soGood) return best;
	}
	return best;
}

function matchRow(grid: Grid, known: readonly KnownColumn[], headerRow: number): ColumnMatch | null {
	const top = cellsOf(grid.rows[headerRow] ?? []);
	if (top.filter(({ text }) => text !== '').length < 2) return null;
	const bodyRow = headerRow + headerHeight(grid, headerRow);
	const headings = headingsOf(grid, headerRow, bodyRow);
	const { keys, score, matched } = assign(headings, known);
	if (matched < Math.min(2, known.length)) return null;
	const ordinal = known.find(({ column }) => column.type === 'ordinal')?.column.key ?? null;
	const spread = spreadUnderMergedHeads(keys, grid, headerRow);
	return { headerRow, bodyRow, keys: spread, headings, parts: partsOf(spread, grid, headerRow, bodyRow), ordinal, score };
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

function assign(headings: readonly string[], known: readonly KnownColumn[]): { keys: (string | null)[]; score: number; matched: number } {
	const keys = headings.map((): string | null => null);
	const taken = new Set<string>();
	let score = 0;
	for (const candidate of candidates(headings, known)) {
		if (keys[candidate.at] !== null || taken.has(candidate.key)) continue;
		keys[candidate.at] = candidate.key;
		taken.add(candidate.key);
		score += candidate.score;
	}
	return { keys, score, matched: known.filter(({ column: { key, type } }) => type !== 'ordinal' && taken.has(key)).length };
}

function candidates(headings: readonly string[], known: readonly KnownColumn[]): Candidate[] {
	const all = headings.flatMap((heading, at) => (heading.length > longestHeading ? [] : scoresOf(heading, at, known)));
	return all.filter(({ score }) => score >= goodEnough).sort((a, b) => b.score - a.score || a.at - b.at);
}

function scoresOf(heading: string, at: number, known: readonly KnownColumn[]): Candidate[] {
	const shingles = shinglesOf(headingWords(heading));
	const isOrdinal = /^(s?tt|so tt|so thu tu|no)\.?$/.test(searchKey(heading));
	return known.map(({ column: { key, type }, heading }) => ({ at, key, score: type === 'ordinal' ? Number(isOrdinal) : headingLikeness(shingles, heading) }));
}

/** "Đối tượng" over "Thực hiện" and "Thụ hưởng": both sub-columns belong to the form's one column. */
function spreadUnderMergedHeads(keys: readonly (string | null)[], grid: Grid, row: number): (string | null)[] {
	const top = grid.rows[row] ?? [];
	const keyOfHead = new Map(keys.flatMap((key, at) => (key !== null && (top[at]?.colSpan ?? 1) > 1 ? [[top[at], key] as const] : [])));
	return keys.map((key, at) => key ?? keyOfHead.get(top[at] ?? null) ?? null);
}

function partsOf(keys: readonly (string | null)[], grid: Grid, headerRow: number, bodyRow: number): (string | null)[] {
	const top = grid.rows[headerRow] ?? [];
	return keys.map((key, at) => {
		if (key === null || keys.indexOf(key) === keys.lastIndexOf(key)) return null;
		const below = grid.rows.slice(headerRow + 1, bodyRow).flatMap((row) => (row[at] && row[at] !== top[at] ? [row[at].text] : []));
		return below.join(' ').replace(/\s+/g, ' ').trim() || null;
	});
}
