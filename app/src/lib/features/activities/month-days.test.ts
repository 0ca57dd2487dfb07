import { noParticipants, plainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import type { Activity } from './activity.ts';
import { longIn, monthBeside, monthOr, weeksOf } from './month-days.ts';

function anActivity(from: string | null, to = from): Activity {
	const days = { from: from === null ? null : plainDate(from), to: to === null ? null : plainDate(to) };
	const said = { responsible: '', participants: noParticipants, checklist: [], steps: [], doneOn: null, version: 0, unreported: false };
	const alone = { event: `${from}`, partners: [], serves: null };
	const of = { id: `${from}`, obligationId: 'o', unit: { id: 'u', name: 'Phòng' }, registered: true, rowGone: false };
	return { ...of, ...alone, ...days, ...said, name: 'Việc', scheduled: '', place: '', state: 'planned' };
}

test('a month is its whole weeks from Monday, and what lasts three days stands on each of them', () => {
	const weeks = weeksOf('2026-10', [anActivity('2026-10-30', '2026-11-01')]);
	expect(weeks[0]?.[0]?.day).toBe('2026-09-28');
	expect(weeks.at(-1)?.at(-1)?.day).toBe('2026-11-01');
	const held = weeks.flat().filter(({ activities }) => activities.length > 0);
	expect(held.map(({ day, inMonth }) => [day, inMonth])).toEqual([
		['2026-10-30', true],
		['2026-10-31', true],
		['2026-11-01', false]
	]);
});

test('what lasts longer than a week is said once under the calendar', () => {
	const quarter = anActivity('2026-10-01', '2026-12-31');
	expect(
		weeksOf('2026-11', [quarter])
			.flat()
			.flatMap(({ activities }) => activities)
	).toEqual([]);
	expect(longIn('2026-11', [quarter, anActivity(null)])).toEqual([quarter]);
	expect(longIn('2027-01', [quarter])).toEqual([]);
});

test('the months beside December and January are in other years, and no month is the one it is', () => {
	expect([monthBeside('2026-12', 1), monthBeside('2027-01', -1)]).toEqual(['2027-01', '2026-12']);
	expect(monthOr('2026-13', plainDate('2026-10-15'))).toBe('2026-10');
	expect(monthOr('2026-09', plainDate('2026-10-15'))).toBe('2026-09');
});
