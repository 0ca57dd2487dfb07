import { plainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import { impactStanding, lastRefreshed, refreshDue, sendDue, usualImpactRules } from './impact-clock.ts';

const on = plainDate;
const signed = (number: number, day: string) => ({ number, signed: { on: on(day) } });

test('an assessment is gone over half a year after its signature or the last review, and the day itself is in time', () => {
	const at = (day: string) => impactStanding(refreshDue({ on: on('2026-09-01') }, usualImpactRules), on(day));
	expect(['2027-01-29', '2027-01-30', '2027-03-01', '2027-03-02'].map(at)).toEqual(['fresh', 'soon', 'soon', 'overdue']);
	expect(refreshDue({ on: on('2026-08-31') }, { months: 6, remindDays: 10 })).toEqual({ day: '2027-02-28', remindFrom: '2027-02-18' });
});

test('the last of all signatures and reviews counts; one that is being written does not', () => {
	expect(lastRefreshed([{ number: 1, signed: null }], [])).toBeNull();
	const review = { number: 1, on: on('2027-02-10'), document: '12/CV-SKHCN' };
	expect(lastRefreshed([{ number: 2, signed: null }, signed(1, '2026-09-01')], [review])).toEqual(review);
	expect(lastRefreshed([signed(2, '2027-03-01'), signed(1, '2026-09-01')], [review])).toEqual({ number: 2, on: '2027-03-01', document: null });
});

test('a signed one is sent within sixty days', () => {
	expect(sendDue(on('2026-09-01'), usualImpactRules)).toEqual({ day: '2026-10-31', remindFrom: '2026-10-01' });
});
