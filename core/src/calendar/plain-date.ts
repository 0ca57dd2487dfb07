/** A day without a clock or a zone, written YYYY-MM-DD, so that plain string comparison is the order of days. */
export type PlainDate = string & { readonly __plainDate: true };

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;
const dayLength = 86_400_000;

export function isPlainDate(value: string): value is PlainDate {
	const match = shape.exec(value);
	return match !== null && isDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isDay(year: number, month: number, day: number): boolean {
	const length = monthLengths[month - 1] ?? 0;
	return year >= 100 && year <= 9999 && day >= 1 && day <= (month === 2 && isLeap(year) ? 29 : length);
}

function isLeap(year: number): boolean {
	return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** The day written `value`; throws on anything else, so use it for literals and trusted rows. */
export function plainDate(value: string): PlainDate {
	if (!isPlainDate(value)) throw new RangeError(`not a day: ${value}`);
	return value;
}

/** The day of these numbers (month 1–12), or null when there is no such day. */
export function dayOf(year: number, month: number, day: number): PlainDate | null {
	if (!isDay(year, month, day)) return null;
	return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as PlainDate;
}

export function addDays(day: PlainDate, count: number): PlainDate {
	const inMonth = Number(day.slice(8)) + count;
	if (inMonth >= 1 && inMonth <= 28 && Number.isInteger(inMonth)) return `${day.slice(0, 8)}${String(inMonth).padStart(2, '0')}` as PlainDate;
	return new Date(Date.parse(day) + count * dayLength).toISOString().slice(0, 10) as PlainDate;
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
	return Math.round((Date.parse(to) - Date.parse(from)) / dayLength);
}

/** 0 for Sunday … 6 for Saturday. */
export function weekdayOf(day: PlainDate): number {
	return new Date(Date.parse(day)).getUTCDay();
}
