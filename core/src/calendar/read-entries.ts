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
		if (days === null) unread.push(line.trim());
		else entries.push(...entriesOf(searchKey(line), days, source));
	}
	return { entries, unread };
}

const printedDay =
	/(?<![\d/])(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)|(?<![\d/])(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?(?![\d/])|ngày (\d{1,2}) tháng (\d{1,2})(?: năm (\d{4}))?/giu;

/** Null when a day is printed that does not exist, lies in another year, or when they do not run forward. */
function daysIn(line: string, year: number): PlainDate[] | null {
	const days: PlainDate[] = [];
	for (const { 1: y, 2: m, 3: d, 4: d2, 5: m2, 6: y2, 7: d3, 8: m3, 9: y3 } of line.normalize('NFC').matchAll(printedDay)) {
		const day = `${y ?? y2 ?? y3 ?? year}-${(m ?? m2 ?? m3 ?? '').padStart(2, '0')}-${(d ?? d2 ?? d3 ?? '').padStart(2, '0')}`;
		if (!isPlainDate(day) || !day.startsWith(`${year}-`)) return null;
		days.push(day);
	}
	return days.length <= 2 ? days : null;
}

function entriesOf(words: string, [first, second]: readonly PlainDate[], source: string): CalendarEntry[] {
	if (!first) return [];
	if (second && /hoan doi|lam bu/.test(words)) return swappedDay(first, second, source);
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
