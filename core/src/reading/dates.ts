import { dayOf, type PlainDate } from '../calendar/plain-date.ts';

/** Patterns of printed days over tidied text; "ngày" itself is not part of them. */
export const numericDay = String.raw`\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?(?:19|20)\d{2}(?!\d)`;
export const wordedDay = String.raw`\d{1,2}\s+(?:tháng|THÁNG)\s+\d{1,2}\s*(?:,\s*)?(?:năm|NĂM|/)\s*(?:19|20)\d{2}(?!\d)`;
export const fullDay = `(?:${wordedDay}|${numericDay})`;

/** How the first day of a span is printed; what it leaves out is said by the last. */
export const firstDay = String.raw`${fullDay}|\d{1,2}(?:\s?/\s?\d{1,2}|\s+tháng\s+\d{1,2})?`;

/** The first day of a span; what it leaves out ("từ ngày 01 đến 25/9/2026") is taken from the last. */
export function readFirstDay(words: string, last: PlainDate | null): PlainDate | null {
	const whole = readDay(words);
	if (whole !== null || last === null) return whole;
	const [day = Number.NaN, month = Number(last.slice(5, 7))] = (words.match(/\d+/gu) ?? []).map(Number);
	return dayOf(Number(last.slice(0, 4)), month, day);
}

/** The day of "25/9/2023", "25-09-2023", "25 tháng 9 năm 2023"; null when there is no such day. */
export function readDay(text: string): PlainDate | null {
	const [day, month, year] = (text.match(/\d+/gu) ?? []).map(Number);
	return day === undefined || month === undefined || year === undefined ? null : dayOf(year, month, day);
}
