/** "2026-09-05" → "05/9/2026": the zero of days and of months 1 and 2, as in the long form (NĐ 30/2020, Phụ lục I, II.4). */
export function shortDate(iso: string): string {
	const [year = '', month = '', day = ''] = iso.split('-');
	return `${day}/${Number(month) > 2 ? String(Number(month)) : month}/${year}`;
}
