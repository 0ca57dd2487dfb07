import { dueOf } from '../calendar/deadline.ts';
import { dayOf, type PlainDate } from '../calendar/plain-date.ts';
import type { PartialDate, ReadObligation } from './reading.ts';

/** "Trước ngày 25/9" takes the year of the paper's own date when that day is not before it; `iso` stays null, for no full day is printed. */
export function withYearOf(issued: PartialDate, obligations: readonly ReadObligation[]): ReadObligation[] {
	return obligations.map((obligation) => {
		const { deadline } = obligation;
		const day = deadline && deadline.iso === null && deadline.due === null ? dayWithoutYear(deadline.words, issued) : null;
		return deadline && day ? { ...obligation, deadline: { ...deadline, due: dueOf(deadline.time === null ? deadline.relation : 'by', day) } } : obligation;
	});
}

function dayWithoutYear(words: string, { year, month, day }: PartialDate): PlainDate | null {
	const match = /(?:ngày\s+|[Tt]rước\s+|nhất\s+|[Hh]ết\s+|^)(\d{1,2})(?:\s?\/\s?|\s+tháng\s+)(\d{1,2})$/u.exec(words.trim());
	if (!match || year === null || month === null) return null;
	const [on, of] = [Number(match[1]), Number(match[2])];
	return of > month || (of === month && on >= (day ?? 1)) ? dayOf(year, of, on) : null;
}
