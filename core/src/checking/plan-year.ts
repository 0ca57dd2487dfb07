import type { Reading } from '../reading/reading.ts';

/** The year the plan is for: the one its title gives, else that of its date. A title with a span of years names no single year. */
export function planYear({ header }: Reading): number | null {
	const years = yearsIn(header.title ?? '');
	return years.length === 1 ? (years[0] ?? null) : header.date.year;
}

/** The years that are at home in this plan: those of its title, spans filled in, and that of its date. */
export function ownYears({ header }: Reading): ReadonlySet<number> {
	const years = yearsIn(header.title ?? '');
	const [first, last] = [Math.min(...years), Math.max(...years)];
	const filled = years.length > 1 && last - first < 40 ? Array.from({ length: last - first + 1 }, (_, index) => first + index) : years;
	return new Set(header.date.year === null ? filled : [...filled, header.date.year]);
}

function yearsIn(text: string): number[] {
	return [...new Set([...text.matchAll(/(?<![\d/.])(?:19|20)\d{2}(?![\d/])/gu)].map(([year]) => Number(year)))];
}
