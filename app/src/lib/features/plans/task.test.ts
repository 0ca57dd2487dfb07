import { plainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import { clockOf, slackOf, type Task } from './task.ts';

const aTask = (changes: Partial<Task>): Task => ({
	id: 'a',
	kind: 'registration',
	name: 'Đăng ký',
	task: 'Đăng ký',
	role: 'lead',
	product: null,
	recipient: null,
	recipientInferred: false,
	words: null,
	occasion: null,
	due: null,
	time: null,
	source: null,
	hasForm: false,
	foldsInto: null,
	unitIds: [],
	...changes
});
const lower = aTask({ id: 'lower', due: plainDate('2023-09-24'), foldsInto: 'upper' });
const at = (day: string, time = '09:00') => ({ day: plainDate(day), time });
const upper = aTask({ id: 'upper', kind: 'consolidation', due: plainDate('2023-09-29') });

test('the Office has five working days between its units and its own deadline, fewer once they have begun', () => {
	expect(slackOf(upper, [lower, upper], plainDate('2023-09-20'))).toEqual({ planned: 5, left: 5 });
	expect(slackOf(upper, [lower, upper], plainDate('2023-09-27'))).toEqual({ planned: 5, left: 2 });
});

test('an obligation that nothing folds into has no slack to show', () => {
	expect(slackOf(lower, [lower, upper], plainDate('2023-09-20'))).toBeNull();
});

test('the clock advises the last working day and says over only after the last day', () => {
	expect(clockOf(lower, at('2023-09-20'))).toEqual({ name: 'left', workingDays: 2, advice: '2023-09-22' });
	expect(clockOf(lower, at('2023-09-24'))).toEqual({ name: 'today' });
	expect(clockOf(lower, at('2023-09-26'))).toEqual({ name: 'over', days: 2 });
	expect(clockOf(aTask({}), at('2023-09-26'))).toEqual({ name: 'none' });
	expect(clockOf({ ...lower, time: '16:00' }, at('2023-09-24', '16:01'))).toEqual({ name: 'over', days: 0 });
});
