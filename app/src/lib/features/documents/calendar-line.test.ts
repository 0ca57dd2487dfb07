import { defaultCalendar, plainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import { barsOf, type Leg, lineOf, slackOf } from './calendar-line.ts';

const legs: Leg[] = [
	{ label: 'một', lowerDue: plainDate('2023-09-24'), upperDue: plainDate('2023-09-29') },
	{ label: 'hai', lowerDue: plainDate('2023-10-21'), upperDue: plainDate('2023-10-27') }
];

test('signing later takes days from the units and none from the Office', () => {
	const on = (day: string) => slackOf(plainDate(day), legs, defaultCalendar).map(({ unitDays, officeDays }) => [unitDays.length, officeDays]);
	expect(on('2023-09-21')[0]).toEqual([1, 5]);
	expect(on('2023-09-18')[0]).toEqual([4, 5]);
	expect(on('2023-09-22')[0]).toEqual([0, 5]);
});

test('each day belongs to the units or the Office, none before the signing', () => {
	const days = lineOf(plainDate('2023-09-20'), plainDate('2023-09-21'), legs, defaultCalendar);
	expect(days[0]).toMatchObject({ whose: 'nobody', signed: false });
	expect(days[1]).toMatchObject({ whose: 'nobody', signed: true });
	expect(days[3]).toMatchObject({ day: '2023-09-23', rest: 'weekend', whose: 'units' });
	expect(days[4]).toMatchObject({ unitsDue: ['một'] });
	expect(days.at(-1)).toMatchObject({ day: '2023-10-27', whose: 'office', officeDue: ['hai'] });
});

test('the line reaches the last deadline: one too far away to draw day by day stands alone behind a break', () => {
	const far = { label: 'xa', lowerDue: plainDate('2026-01-01'), upperDue: null };
	const from = plainDate('2023-09-20');
	const days = lineOf(from, from, [...legs, far], defaultCalendar);
	expect(days.slice(-2)).toMatchObject([
		{ day: '2023-10-27', skipped: 0 },
		{ day: '2026-01-01', skipped: 796, whose: 'units', unitsDue: ['xa'] }
	]);
	expect(barsOf(days).at(-1)).toMatchObject({ whose: 'office', length: 6 });
	expect(lineOf(from, from, [far], defaultCalendar)).toEqual([]);
});

test('what the Office owes alone is never drawn or counted as the units’', () => {
	const alone: Leg = { label: 'riêng', lowerDue: null, upperDue: plainDate('2023-10-31') };
	const days = lineOf(plainDate('2023-09-20'), plainDate('2023-09-21'), [...legs, alone], defaultCalendar);
	expect(days.at(-1)).toMatchObject({ day: '2023-10-31', whose: 'office', unitsDue: [], officeDue: ['riêng'] });
	expect(days.find(({ day }) => day === '2023-09-22')).toMatchObject({ whose: 'units' });
	expect(slackOf(plainDate('2023-10-26'), [alone], defaultCalendar)).toMatchObject([{ unitDays: [], officeDays: 3 }]);
});

test('the bars count working days, side by side without a gap', () => {
	const bars = barsOf(lineOf(plainDate('2023-09-20'), plainDate('2023-09-21'), legs, defaultCalendar));
	expect(bars.map(({ whose, column, length, working }) => [whose, column, length, working])).toEqual([
		['units', 3, 3, 1],
		['office', 6, 5, 5],
		['units', 11, 22, 15],
		['office', 33, 6, 5]
	]);
});
