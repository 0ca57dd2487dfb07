import { expect, test } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import { alikeOf } from './feedback-alike.ts';
import { dueAfterPause, feedbackDue, feedbackStanding } from './feedback-clock.ts';
import { feedbackCode, readFeedbackCode } from './feedback-code.ts';
import { feedbackFigures } from './feedback-figures.ts';
import { defaultFeedbackDays, feedbackKinds, isRestricted } from './feedback-kind.ts';
import { feedbackStates, feedbackSteps, mayStep } from './feedback-state.ts';

const day = plainDate;

test('a code has no signs that look alike, and is found again however a person types it', () => {
	const code = feedbackCode([1, 200, 33, 4, 95, 6, 71]);
	expect(code).toMatch(/^PA-[3479ACDEFHJKLMNPQRTVWXY]{4}-[3479ACDEFHJKLMNPQRTVWXY]{4}$/u);
	for (const typed of [code, code.toLowerCase(), code.replaceAll('-', ''), ` ${code.slice(3).replace('-', ' ')} `]) expect(readFeedbackCode(typed)).toBe(code);
});

test('one wrong sign, or two neighbours that changed places, is told apart from a code', () => {
	const code = feedbackCode([3, 14, 15, 9, 2, 6, 5]);
	const bare = code.replaceAll('-', '').slice(2);
	const wrong = [...bare].flatMap((own, at) =>
		[...'3479ACDEFHJKLMNPQRTVWXY'].filter((sign) => sign !== own).map((sign) => bare.slice(0, at) + sign + bare.slice(at + 1))
	);
	expect(wrong.filter((typed) => readFeedbackCode(typed) !== null)).toEqual([]);
	const swapped = bare.slice(1, 2) + bare.slice(0, 1) + bare.slice(2);
	expect(readFeedbackCode(swapped)).toBeNull();
	expect(readFeedbackCode('')).toBeNull();
	expect(readFeedbackCode('O0I1')).toBeNull();
});

test('the clock counts working days from the day of receipt, and days of the calendar for complaints and denunciations', () => {
	expect(feedbackDue('question', day('2026-03-06'), defaultFeedbackDays)).toBe('2026-03-20');
	expect(feedbackDue('complaint', day('2026-03-06'), defaultFeedbackDays)).toBe('2026-03-16');
	expect(feedbackDue('denunciation', day('2026-03-06'), defaultFeedbackDays)).toBe('2026-04-05');
	expect(feedbackDue('unsorted', day('2026-03-06'), defaultFeedbackDays)).toBe(feedbackDue('petition', day('2026-03-06'), defaultFeedbackDays));
	expect(feedbackKinds.filter(isRestricted)).toEqual(['complaint', 'denunciation']);
});

test('a clock that stood goes on with what it had left; one that had run out gets nothing back', () => {
	const due = day('2026-03-20');
	expect(dueAfterPause(due, { paused: day('2026-03-18'), resumed: day('2026-03-30') })).toBe('2026-04-01');
	expect(dueAfterPause(due, { paused: day('2026-03-23'), resumed: day('2026-03-30') })).toBe(due);
});

test('the standing is in time on the last day, overdue after it, and stands while paused', () => {
	const clock = { due: day('2026-03-20'), pausedOn: null, answeredOn: null };
	expect(feedbackStanding(clock, day('2026-03-10'))).toEqual({ standing: 'running', days: 8 });
	expect(feedbackStanding(clock, day('2026-03-20'))).toEqual({ standing: 'soon', days: 0 });
	expect(feedbackStanding(clock, day('2026-03-24'))).toEqual({ standing: 'overdue', days: 2 });
	expect(feedbackStanding({ ...clock, pausedOn: day('2026-03-18') }, day('2026-06-01'))).toEqual({ standing: 'paused', days: 2 });
	expect(feedbackStanding({ ...clock, pausedOn: day('2026-03-24') }, day('2026-06-01')).standing).toBe('overdue');
	expect(feedbackStanding({ ...clock, answeredOn: day('2026-03-20') }, day('2026-06-01')).standing).toBe('in-time');
	expect(feedbackStanding({ ...clock, answeredOn: day('2026-03-23') }, day('2026-06-01'))).toEqual({ standing: 'late', days: 1 });
});

test('what left for the restricted register takes no step here, and an answer is checked before it goes out', () => {
	expect(feedbackSteps.filter((step) => mayStep('moved', step))).toEqual([]);
	expect(feedbackStates.filter((state) => mayStep(state, 'approve'))).toEqual(['checking']);
	expect(mayStep('received', 'propose')).toBe(false);
	expect(mayStep('answered', 'reopen')).toBe(true);
});

test('messages that say the same with other accents and a word more are found, others are not', () => {
	const others = [
		{ id: 'a', words: 'Một cửa mở cửa muộn 30 phút sáng thứ hai' },
		{ id: 'b', words: 'mot cua mo cua muon 30 phut, sang thu Hai tuan nay' },
		{ id: 'c', words: 'Đường trước trụ sở ngập khi mưa' }
	];
	expect(alikeOf('Một cửa mở cửa muộn 30 phút sáng thứ Hai!', others).map(({ id }) => id)).toEqual(['a', 'b']);
	expect(alikeOf('', others)).toEqual([]);
});

test('received is the sum of in time, late, overdue and open, in every field', () => {
	const one = (field: string, due: string, answeredOn: string | null, rating: number | null = null) => ({
		field,
		due: day(due),
		pausedOn: null,
		answeredOn: answeredOn === null ? null : day(answeredOn),
		rating
	});
	const all = [one('A', '2026-03-20', '2026-03-18', 5), one('A', '2026-03-20', '2026-03-25', 2), one('A', '2026-03-20', null), one('B', '2026-12-01', null)];
	const { total, byField } = feedbackFigures(all, day('2026-04-01'));
	expect(total).toEqual({ received: 4, inTime: 1, late: 1, overdue: 1, open: 1, rated: 2, ratings: 7 });
	expect(byField.map(({ field }) => field)).toEqual(['A', 'B']);
	for (const of of [total, ...byField]) expect(of.received).toBe(of.inTime + of.late + of.overdue + of.open);
});
