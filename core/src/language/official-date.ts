/**
 * "ngày 05 tháng 01 năm 2020": days 1–9 and months 1–2 take a zero, months 3–12 do not (NĐ 30/2020, Phụ lục I, II.4). What is not
 * yet known is left as `blank` for the pen.
 */
export function officialDate(date: DateParts, blank = '…'): string {
	return `ngày ${padded(date.day, 9, blank)} tháng ${padded(date.month, 2, blank)} năm ${date.year ?? blank}`;
}

export type DateParts = { readonly year: number | null; readonly month: number | null; readonly day: number | null };

/** The number of a document: 5 → "05", 15 → "15" (NĐ 30/2020, Phụ lục I, II.3). */
export function officialNumber(n: number): string {
	return padded(n, 9, '');
}

function padded(n: number | null, upTo: number, blank: string): string {
	if (n === null) return blank;
	return n <= upTo ? String(n).padStart(2, '0') : String(n);
}
