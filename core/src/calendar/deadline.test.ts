import { expect, test } from 'vitest';
import { adviceFor, dueOf, dueUnder } from './deadline.ts';
import { plainDate } from './plain-date.ts';
import { signingWindow } from './signing-window.ts';
import { slackBetween } from './slack.ts';

const includesTheDay = { before: 'includes-the-day' } as const;
const day = plainDate('2023-09-25');

test('"before" a day ends with the day before it unless the agency counts the day itself', () => {
	expect(dueOf('before', day)).toBe('2023-09-24');
	expect(dueOf('before', day, includesTheDay)).toBe('2023-09-25');
	expect(dueOf('by', day)).toBe('2023-09-25');
});

test('words without one last day have none', () => {
	expect([dueOf('every', day), dueOf('relative', day), dueOf('unstated', day), dueOf('before', null)]).toEqual([null, null, null, null]);
});

test('"before 17:00 on a day" ends on that day', () => {
	expect(dueUnder({ relation: 'before', iso: day, due: null, time: '17:00', to: null })).toBe('2023-09-25');
});

test('a span ends with its last day, and a month keeps the end that was read', () => {
	const to = plainDate('2023-10-15');
	expect(dueUnder({ relation: 'between', iso: null, due: null, time: null, to })).toBe(to);
	expect(dueUnder({ relation: 'in', iso: null, due: to, time: null, to: null })).toBe(to);
});

test('a deadline that ends on a Sunday is best met on the Friday before', () => {
	expect(adviceFor(plainDate('2023-09-24'))).toBe('2023-09-22');
	expect(adviceFor(plainDate('2023-10-21'))).toBe('2023-10-20');
	expect(adviceFor(plainDate('2023-09-29'))).toBe('2023-09-29');
});

test.each([
	['2023-09-24', '2023-09-29', 5],
	['2023-10-21', '2023-10-27', 5],
	['2023-09-25', '2023-09-30', 4],
	['2023-10-22', '2023-10-28', 5],
	['2023-10-22', '2023-10-20', 0]
])('units due %s and the Office %s leave the Office %i working days', (lower, upper, days) => {
	expect(slackBetween(plainDate(lower), plainDate(upper))).toBe(days);
});

test('a plan signed on the last good day leaves its units one working day', () => {
	expect(signingWindow(plainDate('2023-09-15'), plainDate('2023-09-24'))).toEqual({
		from: '2023-09-15',
		before: '2023-09-25',
		last: '2023-09-21',
		left: ['2023-09-22']
	});
});

test('more time for the units means an earlier signature', () => {
	expect(signingWindow(null, plainDate('2023-09-24'), undefined, 3)).toMatchObject({ last: '2023-09-19', left: ['2023-09-20', '2023-09-21', '2023-09-22'] });
});
