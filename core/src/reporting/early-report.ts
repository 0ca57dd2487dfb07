import type { PlainDate } from '../calendar/plain-date.ts';
import { readWhen } from '../consolidation/read-when.ts';
import { isDone, type ReportedActivity } from './report-row.ts';

type Said = Pick<ReportedActivity, 'outcome' | 'when' | 'words' | 'figures' | 'wrong'>;

/** Said to be held as planned although its first day has not come: that day. Advice, never a block; what was changed may have been held earlier. */
export function dayNotCome({ outcome, when }: Said, year: number | null, today: PlainDate): PlainDate | null {
	const { from } = readWhen(when, year);
	return outcome === 'done' && from !== null && from > today ? from : null;
}

/** Said to be done without a word or a figure of what came of it. */
export function lacksResult(activity: Said): boolean {
	return isDone(activity) && activity.words === '' && activity.wrong.length === 0 && Object.keys(activity.figures).length === 0;
}
