import { searchKey } from '../language/search-key.ts';
import { type CalendarEntry, type RestReason, swappedDay } from './holiday.ts';
import { isPlainDate, type PlainDate } from './plain-date.ts';

export type ReadEntries = {
	readonly entries: readonly CalendarEntry[];
	/** Lines with a day in them that were not understood, word for word. */
	readonly unread: readonly string[];
};

/**
 * Days off and days worked in lieu, from the lines of an announcement or of a table: "Nghỉ từ 16/02/2026 đến hết 20/02/2026: Tết",
 * "Hoán đổi ngày làm việc thứ Sáu 02/01/2026 sang thứ Bảy 10/01/2026". A day without its year is one of `year`; lines without a day are passed over.
 */
export function readEntries(lines: readonly string[], year: number, source = ''): ReadEntries {
	const entries: CalendarEntry[] = [];
	const unread: string[] = [];
	for (const line of lines) {
		const days = daysIn(line, year);
		const words = searchKey(line);
		if (days === null || (days.length > 0 && !isAbout(words))) unread.push(line.trim());
		else entries.push(...entriesOf(words, days, source));
	}
	return { entries, unread };
}

/** A year's lines with those that were read: each takes the place of lines that fall on its days, and all others stay. */
export function withRead(year: readonly CalendarEntry[], read: readonly CalendarEntry[]): CalendarEntry[] {
	const stays = year.filter(({ from, to }) => !read.some((line) => line.from <= to && from <= line.to));
	return [...stays, ...read].toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

/** "2026-02-16"; "16/02/2026", "16.2", "16-02-2026"; "ngày 16 tháng 02 năm 2026". */
const printedDays = [
	/(?<![\d/])(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?!\d)/u,
	/(?<![\d/.])(?<day>\d{1,2})[/.](?<month>\d{1,2})(?:[/.](?<year>\d{4}))?(?![\d/])/u,
	/(?<![\d/.-])(?<day>\d{1,2})-(?<month>\d{1,2})-(?<year>\d{4})(?!\d)/u,
	/ngày (?<day>\d{1,2}) tháng (?<month>\d{1,2})(?: năm (?<year>\d{4}))?/iu
];
/** A span whose first day has no month of its own. */
const halfPrinted = /(?<![\d/.-])\d{1,2}\s*[-–]\s*\d{1,2}[/.]\d/u;

/** A dated line says something of days off only with a word for it: letters have dates of their own. */
function isAbout(words: string): boolean {
	return /\bnghi\b|hoan doi|lam bu|di lam/.test(words) || signs.some(([sign]) => sign.test(words));
}

/** Null when a day is printed that does not exist or lies in another year, when there are more than two, or when the first is only half printed ("13-17/02"). */
function daysIn(line: string, year: number): PlainDate[] | null {
	const text = line.normalize('NFC');
	if (halfPrinted.test(text)) return null;
	const found = printedDays.flatMap((pattern) => [...text.matchAll(new RegExp(pattern, `${pattern.flags}g`))]).toSorted((a, b) => a.index - b.index);
	const days: PlainDate[] = [];
	for (const { groups } of found) {
		const day = `${groups?.['year'] ?? year}-${(groups?.['month'] ?? '').padStart(2, '0')}-${(groups?.['day'] ?? '').padStart(2, '0')}`;
		if (!isPlainDate(day) || !day.startsWith(`${year}-`)) return null;
		days.push(day);
	}
	return days.length <= 2 ? days : null;
}

function entriesOf(words: string, [first, second]: readonly PlainDate[], source: string): CalendarEntry[] {
	if (!first) return [];
	const isSwapped = /hoan doi|lam bu/.test(words.replaceAll(/khong (?:phai |can )?(?:di )?lam bu/g, ''));
	if (second && isSwapped) return swappedDay(first, second, source);
	const [from, to] = second && second < first ? [second, first] : [first, second ?? first];
	if (/lam bu|di lam|lam viec bu/.test(words) && !/nghi/.test(words)) return [{ kind: 'work', from, to, reason: 'swapped', source, sure: true }];
	return [{ kind: 'rest', from, to, reason: reasonIn(words), source, sure: true }];
}

const signs: readonly (readonly [RegExp, RestReason])[] = [
	[/tet duong|nam moi/, 'new-year'],
	[/\btet\b|nguyen dan/, 'tet'],
	[/hung vuong|gio to/, 'hung-kings'],
	[/30\/0?4|chien thang|giai phong|thong nhat/, 'reunification'],
	[/lao dong/, 'labour'],
	[/quoc khanh/, 'national-day'],
	[/van hoa/, 'culture-day'],
	[/hoan doi/, 'swapped'],
	[/nghi bu/, 'in-lieu']
];

function reasonIn(words: string): RestReason {
	return signs.find(([sign]) => sign.test(words))?.[1] ?? 'other';
}
