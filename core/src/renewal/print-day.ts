import type { PlainDate } from '../calendar/plain-date.ts';

/** Another day written as this one is printed: the same separators and words, figures padded in its manner. "25/09/2026" → "24/09/2027". */
export function printDay(printed: string, day: PlainDate): string {
	const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number);
	const figures = [dayOfMonth, month, year];
	let at = 0;
	return printed.replace(/\d+/gu, (old) => {
		const figure = figures[at] ?? Number(old);
		at += 1;
		return at === 2 ? monthLike(old, figure) : String(figure).padStart(old.length, '0');
	});
}

/** Months 1 and 2 take a zero, 3 to 9 only where the paper gives them one (NĐ 30/2020, Phụ lục I, II.4). */
function monthLike(old: string, month: number): string {
	const isBare = old.length === 1 && Number(old) <= 2;
	const isPadded = old.startsWith('0') && Number(old) > 2;
	return (month <= 2 && !isBare) || isPadded ? String(month).padStart(2, '0') : String(month);
}
