import type { PlainDate } from '@kheo/core';

/** "05/9/2026": days below 10 and the months 1 and 2 take a zero, as in the long form (NĐ 30/2020, Phụ lục I, II.4). */
export function shortDay(day: PlainDate | null): string {
	if (day === null) return '';
	const [year = '', month = '', date = ''] = day.split('-');
	return `${date}/${Number(month) > 2 ? String(Number(month)) : month}/${year}`;
}
