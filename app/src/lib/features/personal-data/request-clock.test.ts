import { calendarWith, plainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import { requestStanding } from './request.ts';
import { acknowledgeBy, carryOutBy, extendedTo, usualRules } from './request-clock.ts';
import { readRequestCode, requestCode } from './request-code.ts';

const calendar = calendarWith({});
const friday = plainDate('2026-09-11');

test('a request is acknowledged within two working days and carried out in 10, 15 or 20 days, by what is asked', () => {
	expect(acknowledgeBy(friday, usualRules, calendar)).toBe('2026-09-15');
	expect(carryOutBy('see', friday, usualRules, calendar)).toBe('2026-09-21');
	expect(carryOutBy('withdraw', friday, usualRules, calendar)).toBe('2026-09-26');
	expect(carryOutBy('erase', friday, usualRules, calendar)).toBe('2026-10-01');
	expect(carryOutBy('see', friday, { ...usualRules, counts: 'working' }, calendar)).toBe('2026-09-25');
	expect(extendedTo('erase', plainDate('2026-10-01'), usualRules, calendar)).toBe('2026-10-21');
});

test('a request stands by its acknowledgement first, then by its own last day', () => {
	const of = { acknowledgeDue: plainDate('2026-09-15'), acknowledgedOn: null, due: plainDate('2026-09-21'), answeredOn: null };
	expect(requestStanding(of, friday)).toBe('to-acknowledge');
	expect(requestStanding(of, plainDate('2026-09-16'))).toBe('late-to-acknowledge');
	expect(requestStanding({ ...of, acknowledgedOn: friday }, plainDate('2026-09-21'))).toBe('running');
	expect(requestStanding(of, plainDate('2026-09-22'))).toBe('overdue');
	expect(requestStanding({ ...of, answeredOn: plainDate('2026-09-21') }, plainDate('2027-01-01'))).toBe('in-time');
	expect(requestStanding({ ...of, answeredOn: plainDate('2026-09-22') }, friday)).toBe('late');
});

test('the code of a request is read however it is typed, and a booking’s is none', () => {
	const code = requestCode([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
	expect(code).toBe('DL-3479-ACDE-FHJK');
	for (const typed of [code, 'dl 3479acdefhjk', '3479-acde-fhjk']) expect(readRequestCode(typed)).toBe(code);
	for (const typed of ['', 'DL-3479-ACDE-FHJ', 'PA-3479-ACDE']) expect(readRequestCode(typed)).toBeNull();
});
