import { noDecisions } from '@kheo/core';
import { expect, test } from 'vitest';
import { applyChange } from './apply-change.ts';

const row = '0191b1e0-0000-7000-8000-000000000001';
const other = '0191b1e0-0000-7000-8000-000000000002';

test('every decision has its opposite, and both together leave no trace', () => {
	const merged = applyChange(noDecisions, { change: 'merge', version: 1, row, into: other });
	expect(merged.mergedInto).toEqual({ [row]: other });
	expect(applyChange(merged, { change: 'unmerge', version: 1, row })).toEqual(noDecisions);
	const hidden = applyChange(noDecisions, { change: 'hide', version: 1, row, reason: 'ngoài phạm vi' });
	expect(hidden.hidden).toEqual({ [row]: 'ngoài phạm vi' });
	expect(applyChange(hidden, { change: 'show', version: 1, row })).toEqual(noDecisions);
});

test('rewording one cell keeps the new words of the others', () => {
	const once = applyChange(noDecisions, { change: 'reword', version: 1, row, column: 'c2', words: 'Hội nghị' });
	const twice = applyChange(once, { change: 'reword', version: 1, row, column: 'c3', words: 'Tháng 10' });
	expect(twice.wording[row]).toEqual({ c2: 'Hội nghị', c3: 'Tháng 10' });
	expect(applyChange(twice, { change: 'restore-words', version: 1, row })).toEqual(noDecisions);
});

test('a row is never merged into itself, and a new order forgets the order made by hand', () => {
	expect(applyChange(noDecisions, { change: 'merge', version: 1, row, into: row })).toBe(noDecisions);
	const byHand = applyChange(noDecisions, { change: 'sequence', version: 1, sequence: [other, row] });
	expect(applyChange(byHand, { change: 'order', version: 1, order: 'date' })).toEqual({ ...noDecisions, order: 'date' });
});
