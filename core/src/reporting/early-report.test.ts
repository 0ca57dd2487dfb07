import { expect, test } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import { dayNotCome, lacksResult } from './early-report.ts';
import { reportedActivities } from './report-row.ts';

const today = plainDate('2026-09-25');
const read = (cells: Readonly<Record<string, string>>) =>
	reportedActivities([{ id: 'a', head: null, cells: { of: 'r', c2: 'Hội thi', ...cells } }]).slice(0, 1);
const dayOf = (cells: Readonly<Record<string, string>>) => read(cells).map((one) => dayNotCome(one, 2026, today))[0];

test('what is said to be done before its first day is pointed out with that day', () => {
	expect(dayOf({ c3: '5/10–17/10', outcome: 'done' })).toBe('2026-10-05');
	expect(dayOf({ c3: '20/9–17/10', outcome: 'done' })).toBeNull();
	expect(dayOf({ c3: 'thường xuyên', outcome: 'done' })).toBeNull();
	expect(['changed', 'postponed', 'cancelled', ''].map((outcome) => dayOf({ c3: '5/10', outcome }))).toEqual([null, null, null, null]);
});

test('done without a word or a figure lacks its result; what was not done has none to say', () => {
	const lacks = (cells: Readonly<Record<string, string>>) => read(cells).map(lacksResult)[0];
	expect(lacks({ outcome: 'done' })).toBe(true);
	expect(lacks({ outcome: 'changed', why: 'Mưa' })).toBe(true);
	expect(
		[{ outcome: 'done', c5: 'Xong' }, { outcome: 'done', 'f-times': '2' }, { outcome: 'done', 'f-times': 'hai' }, { outcome: 'postponed' }, {}].map(lacks)
	).toEqual(Array.from({ length: 5 }, () => false));
});
