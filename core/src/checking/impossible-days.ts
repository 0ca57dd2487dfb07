import { dayOf } from '../calendar/plain-date.ts';

const numeric = /(?<![\d/.])(?:(?<marked>ngày\s+)\d{1,2}\s?(?<sign>[./-])\s?\d{1,2}\s?\k<sign>\s?\d{4}|\d{1,2}\/\d{1,2}\/(?:19|20)\d{2})(?![\d/])/giu;
const withoutYear = /(?<=ngày\s+)\d{1,2}\s?\/\s?\d{1,2}(?![\d/.-])/giu;
const worded = /(?<=ngày\s+)\d{1,2}\s+tháng\s+\d{1,2}(?!\d)(?:\s+năm\s+(?:19|20)\d{2}(?!\d))?/giu;

/** As far before a day as anybody looks for a "Số". */
const window = 20;

/** `days`: how many its month has; 0 where there is no such month. */
export type ImpossibleDay = { readonly printed: string; readonly start: number; readonly month: number; readonly days: number };

/** The days of a text that the calendar does not have, as "31/4/2026". Days of the lunar calendar and numbers of documents are left alone. */
export function impossibleDays(text: string): ImpossibleDay[] {
	const written = [numeric, withoutYear, worded].flatMap((pattern) => [...text.matchAll(pattern)]);
	return written.filter((match) => !isOther(text, match)).flatMap(impossible);
}

function isOther(text: string, { 0: found, index }: RegExpExecArray): boolean {
	const before = text.slice(Math.max(0, index - window), index);
	return /(?:[Ss]ố|SỐ)\s*:?\s*$/u.test(before) || /^[^.;\d]{0,20}(?:âm lịch|\(âm|\bÂL\b)/iu.test(text.slice(index + found.length));
}

function impossible({ 0: found, index }: RegExpExecArray): ImpossibleDay[] {
	const printed = found.replace(/^ngày\s+/iu, '');
	const [day = 0, month = 0, year] = (printed.match(/\d+/gu) ?? []).map(Number);
	// A leap year stands in where none is printed: 29 February exists in some year.
	if (dayOf(year ?? 2024, month, day) !== null) return [];
	return [{ printed, start: index + found.length - printed.length, month, days: daysIn(year ?? 2024, month) }];
}

function daysIn(year: number, month: number): number {
	return [31, 30, 29, 28].find((day) => dayOf(year, month, day) !== null) ?? 0;
}
