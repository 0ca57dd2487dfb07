import type { PlainDate } from '../calendar/plain-date.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { type FeedbackClock, feedbackStanding } from './feedback-clock.ts';

export type CountedFeedback = FeedbackClock & { readonly field: string; readonly rating: number | null };
export type FeedbackFigures = {
	readonly received: number;
	readonly inTime: number;
	readonly late: number;
	/** Not answered, and the last day has passed. */
	readonly overdue: number;
	readonly open: number;
	readonly rated: number;
	/** Sum of the ratings, so that the mean can be had of figures put together. */
	readonly ratings: number;
};

/** The figures of all, and of each field; spam and what left for the restricted register is not handed in here. Received = in time + late + overdue + open. */
export function feedbackFigures(
	all: readonly CountedFeedback[],
	today: PlainDate,
	calendar?: WorkingCalendar
): { readonly total: FeedbackFigures; readonly byField: readonly (FeedbackFigures & { readonly field: string })[] } {
	const byField = [...Map.groupBy(all, ({ field }) => field)].map(([field, own]) => ({ field, ...counted(own, today, calendar) }));
	return { total: counted(all, today, calendar), byField: byField.toSorted((a, b) => b.received - a.received || a.field.localeCompare(b.field, 'vi')) };
}

function counted(all: readonly CountedFeedback[], today: PlainDate, calendar?: WorkingCalendar): FeedbackFigures {
	const standings = all.map((one) => feedbackStanding(one, today, calendar).standing);
	const count = (...wanted: readonly string[]) => standings.filter((standing) => wanted.includes(standing)).length;
	const rated = all.flatMap(({ rating }) => (rating === null ? [] : [rating]));
	return {
		received: all.length,
		inTime: count('in-time'),
		late: count('late'),
		overdue: count('overdue'),
		open: count('running', 'soon', 'paused'),
		rated: rated.length,
		ratings: rated.reduce((sum, one) => sum + one, 0)
	};
}
