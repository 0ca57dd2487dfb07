import { countedYears } from './counted-years.ts';
import { anniversaryNamed, datedAnniversaries } from './known-anniversaries.ts';
import type { Anniversary } from './rule.ts';

/**
 * The text with its anniversaries counted to another year: "93 năm … (15/10/1930 - 15/10/2023)" becomes "96 năm … 15/10/2026".
 * One without a span is counted when its name is known. Plans over a span of bare years stay.
 */
export function rollAnniversaries(text: string, year: number, known: readonly Anniversary[] = []): string {
	const counted = countedYears([text]);
	const dated = [...known, ...datedAnniversaries(counted)];
	const edits = counted.flatMap(({ name, span, start, end }) => {
		if (span?.bare) return [];
		const since = span?.since ?? anniversaryNamed(name, dated)?.since;
		if (since === undefined || since >= year) return [];
		const count = { start, end, words: String(year - since) };
		return span ? [count, { start: span.untilAt, end: span.untilAt + 4, words: String(year) }] : [count];
	});
	return edits.reduceRight((rolled, { start, end, words }) => rolled.slice(0, start) + words + rolled.slice(end), text);
}
