import { numbersMeant, vietnameseNumber } from '../language/vietnamese-number.ts';

export type Figure = { readonly value: number } | { readonly wrong: 'unreadable' | 'two-meanings' | 'negative' };

/** What was typed in a box of figures; null when nothing was. "1.240" and "1240" are one number; "1,240" may be two and is asked about. */
export function readFigure(text: string): Figure | null {
	const typed = text.trim();
	if (typed === '') return null;
	const [value, second] = numbersMeant(typed);
	if (value === undefined) return { wrong: 'unreadable' };
	if (second !== undefined) return { wrong: 'two-meanings' };
	return value < 0 ? { wrong: 'negative' } : { value };
}

/** "1.234,5": at most one decimal, rounded half up. */
export function printFigure(value: number): string {
	return vietnameseNumber(Math.round(value * 10) / 10);
}
