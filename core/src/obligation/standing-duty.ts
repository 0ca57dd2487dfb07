import { addDays, daysBetween, dayOf, type PlainDate } from '../calendar/plain-date.ts';
import type { ReadDeadline } from '../reading/reading.ts';

/** How often a unit says that it still does what it does all the time; `occasion`: only when there was something to do. */
export type Rhythm = 'month' | 'quarter' | 'half-year' | 'year' | 'occasion';

export const rhythms: readonly Rhythm[] = ['month', 'quarter', 'half-year', 'year', 'occasion'];

type Words = { readonly due: PlainDate | null; readonly deadline: Pick<ReadDeadline, 'relation' | 'every'> | null };

/** A duty without an end: no day is printed, or only a rhythm. One whose day could not be read is none; it needs a day. */
export function isStanding({ due, deadline }: Words): boolean {
	return due === null && (deadline === null || deadline.relation === 'every');
}

/** What the plan's own words suggest. What is done every week, or "thường xuyên", is confirmed once a month. */
export function suggestedRhythm({ deadline, occasion }: Pick<Words, 'deadline'> & { readonly occasion: string | null }): Rhythm {
	if (occasion !== null) return 'occasion';
	const every = deadline?.every ?? null;
	return every === null || every === 'week' ? 'month' : every;
}

/** Both days belong to it. */
export type StandingPeriod = { readonly from: PlainDate; readonly to: PlainDate };
export type StandingSpan = { readonly rhythm: Rhythm; readonly from: PlainDate; readonly until: PlainDate | null };

const months: Readonly<Record<Exclude<Rhythm, 'occasion'>, number>> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };
/** A first period of fewer days is not asked for by itself: its days count with the next. */
const shortest = 10;
/** Twenty years of months: whoever asks for more has misprinted a year. */
const most = 240;

/** The months, quarters, halves or years in which a unit confirms once each, from the day the duty was given to the one that today falls in. */
export function standingPeriods({ rhythm, from, until }: StandingSpan, today: PlainDate): StandingPeriod[] {
	if (rhythm === 'occasion') return [];
	const last = until !== null && until < today ? until : today;
	const periods: StandingPeriod[] = [];
	for (let start = from; start <= last && periods.length < most;) {
		const end = endOf(start, months[rhythm]);
		const long = periods.length === 0 && daysBetween(start, end) + 1 < shortest ? endOf(addDays(end, 1), months[rhythm]) : end;
		periods.push({ from: start, to: until !== null && until < long ? until : long });
		start = addDays(long, 1);
	}
	return periods;
}

/** The last day of the calendar month, quarter, half or year that a day falls in. */
function endOf(day: PlainDate, count: number): PlainDate {
	const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
	const next = Math.ceil(month / count) * count + 1;
	const after = next > 12 ? dayOf(year + 1, 1, 1) : dayOf(year, next, 1);
	return after ? addDays(after, -1) : day;
}

/** What a unit said: that it does it, or what stands in its way. `for` is a day of the period that is meant. */
export type StandingWord = { readonly kind: 'doing' | 'difficulty'; readonly for: PlainDate; readonly on: PlainDate };

/** `late`: said after the period was over. `open`: the period still runs. `missed`: it is over and nothing was said. */
export type StandingState = 'confirmed' | 'late' | 'difficulty' | 'open' | 'missed';

/** Where a period stands by what was said for it; the last word holds. */
export function standingState({ from, to }: StandingPeriod, words: readonly StandingWord[], today: PlainDate): StandingState {
	const said = words.filter((word) => word.for >= from && word.for <= to);
	const last = said.at(-1);
	if (!last) return today <= to ? 'open' : 'missed';
	if (last.kind === 'difficulty') return 'difficulty';
	return said.some(({ kind, on }) => kind === 'doing' && on <= to) ? 'confirmed' : 'late';
}

/** The day that a word said today counts for: today while the period runs, else its last day. */
export function dayMeant({ from, to }: StandingPeriod, today: PlainDate): PlainDate {
	return today >= from && today <= to ? today : to;
}

export function isAsked(state: StandingState): boolean {
	return state === 'open' || state === 'missed';
}
