import { expect, test } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import { isUnreported, stepFault } from './activity.ts';

const today = plainDate('2026-10-15');
const on = plainDate('2026-10-14');

test('what was held as registered needs no reason; any departure from it does', () => {
	expect(stepFault('planned', { state: 'done', on, reason: '' }, today)).toBeNull();
	for (const state of ['changed', 'postponed', 'cancelled'] as const) {
		expect(stepFault('planned', { state, on, reason: ' ' }, today)).toBe('step-reason-missing');
		expect(stepFault('planned', { state, on, reason: 'Mưa bão số 5' }, today)).toBeNull();
	}
});

test('taking back a cancellation or a “done” says why', () => {
	expect(stepFault('cancelled', { state: 'done', on, reason: '' }, today)).toBe('step-reason-missing');
	expect(stepFault('done', { state: 'planned', on, reason: '' }, today)).toBe('step-reason-missing');
});

test('an activity is postponed as often as it must be, and cancelled once', () => {
	expect(stepFault('postponed', { state: 'postponed', on, reason: 'Trùng kỳ họp' }, today)).toBeNull();
	expect(stepFault('cancelled', { state: 'cancelled', on, reason: 'Trùng kỳ họp' }, today)).toBe('step-same');
});

test('nothing was held on a day that has not come', () => {
	expect(stepFault('planned', { state: 'done', on: plainDate('2026-10-16'), reason: '' }, today)).toBe('step-in-future');
	expect(stepFault('planned', { state: 'done', on: today, reason: '' }, today)).toBeNull();
});

test('an activity is unreported from the day after its last; one without a day never is', () => {
	expect(isUnreported('planned', on, today)).toBe(true);
	expect(isUnreported('postponed', today, today)).toBe(false);
	expect(isUnreported('done', on, today)).toBe(false);
	expect(isUnreported('planned', null, today)).toBe(false);
});
