import { dayOf, weekdayOf } from '../calendar/plain-date.ts';
import { weekdayLike, weekdayPattern } from '../calendar/weekday-words.ts';
import { searchKey } from '../language/search-key.ts';
import { shinglesOf } from '../language/similarity.ts';
import { printDay } from '../renewal/print-day.ts';
import { sameDayIn } from '../renewal/move-day.ts';
import type { Cells, Column } from './form.ts';
import { headingLikeness, knownHeading } from './heading-likeness.ts';
import { headingWords } from './heading-words.ts';

/**
 * A row of an earlier year as it would stand on this year's form. `days`: cells with a day or a year of then, which a person must look at;
 * `was`: what a cell said of which a day was moved.
 */
export type CarriedRow = { readonly cells: Cells; readonly days: Cells; readonly was: Cells };

type Earlier = { readonly cells: Cells; readonly columns: readonly Column[]; readonly year: number };
type Now = { readonly columns: readonly Column[]; readonly year: number };

/** Words go to the column of this year's form that asks for the same; full days move to this year, days in words stay as they are. */
export function carriedRow(earlier: Earlier, now: Now): CarriedRow {
	const keys = columnsCarried(earlier.columns, now.columns);
	const found = earlier.columns.flatMap(({ key }) => {
		const to = now.columns.find((column) => column.key === keys.get(key));
		const words = earlier.cells[key] ?? '';
		if (!to || words.trim() === '') return [];
		return [{ key: to.key, was: words, isDate: to.type === 'date', words: to.type === 'date' ? moveYears(words, now.year - earlier.year) : words }];
	});
	const days = found.filter(({ isDate, words }) => isDate && namesDay(words));
	const moved = found.filter(({ words, was }) => words !== was.normalize('NFC')).map(({ key, was }) => ({ key, words: was }));
	return { cells: cellsOf(found), days: cellsOf(days), was: cellsOf(moved) };
}

/** Which column of the later form asks what each column of the earlier one asked; by the same heading first, then by one that means the same. */
export function columnsCarried(earlier: readonly Column[], now: readonly Column[]): ReadonlyMap<string, string> {
	const pairs = asked(earlier).flatMap((from) => {
		const shingles = shinglesOf(headingWords(from.heading));
		return asked(now).map((to) => ({ from: from.key, to: to.key, score: scoreOf(from, to, shingles) }));
	});
	const carried = new Map<string, string>();
	for (const { from, to } of pairs.filter(({ score }) => score >= sameColumn).sort((a, b) => b.score - a.score)) {
		if (!carried.has(from) && ![...carried.values()].includes(to)) carried.set(from, to);
	}
	return carried;
}

const sameColumn = 0.5;

function asked(columns: readonly Column[]): Column[] {
	return columns.filter(({ type }) => type !== 'ordinal');
}

function scoreOf(from: Column, to: Column, shingles: ReadonlySet<string>): number {
	return searchKey(from.heading) === searchKey(to.heading) ? 2 : headingLikeness(shingles, knownHeading(to.heading));
}

const fullDay = new RegExp(
	String.raw`(?:(?<weekday>${weekdayPattern})(?<gap>\s*[,(]?\s*(?:ngày\s+)?))?(?<![\d/])(?<day>(?<d>\d{1,2})(?:\s*[/.-]\s*|\s+tháng\s+)(?<m>\d{1,2})(?:\s*[/.-]\s*|\s+năm\s+)(?<y>\d{4}))(?!\d)`,
	'gu'
);

/** Every day printed with its year keeps its place in the month some years on, and a day of the week beside it becomes the one it falls on. */
export function moveYears(words: string, years: number): string {
	return words.normalize('NFC').replaceAll(fullDay, (whole) => movedDay(whole, years));
}

function movedDay(whole: string, years: number): string {
	const { weekday = '', gap = '', day = '', d, m, y } = [...whole.matchAll(fullDay)][0]?.groups ?? {};
	const printed = dayOf(Number(y), Number(m), Number(d));
	if (printed === null) return whole;
	const moved = sameDayIn(printed, years);
	return `${weekday && weekdayLike(weekdayOf(moved), weekday)}${gap}${printDay(day, moved)}`;
}

/** Words that name a day or a year: those of an earlier year are seldom right again. "Quý IV", "thường xuyên" are. */
function namesDay(words: string): boolean {
	return /(?<!\d)(?:(?:19|20)\d{2}|\d{1,2}\s*[/.-]\s*\d{1,2})(?!\d)|ngày\s*\d/u.test(words);
}

function cellsOf(found: readonly { readonly key: string; readonly words: string }[]): Cells {
	return Object.fromEntries(found.map(({ key, words }) => [key, words]));
}
