import { expect, test } from 'vitest';
import { headCounts } from './head-counts.ts';

test('planned stands beside done, head by head; what was not registered is counted apart, and every registered row once', () => {
	const of = (head: string | null, outcome: 'done' | 'changed' | 'cancelled' | null, row: string | null = 'r') => ({ head, outcome, of: row });
	const rows = [of('II.2', 'done'), of('II.2', 'changed'), of('II.2', null), of('II.1', 'cancelled'), of('II.2', 'done', null), of('nơi khác', 'done')];
	const counts = headCounts(rows, ['II.1', 'II.2', 'II.3']);
	expect(counts).toEqual([
		{ head: 'II.1', registered: 1, done: 0, postponed: 0, cancelled: 1, silent: 0, unplanned: 0 },
		{ head: 'II.2', registered: 3, done: 2, postponed: 0, cancelled: 0, silent: 1, unplanned: 1 },
		{ head: null, registered: 1, done: 1, postponed: 0, cancelled: 0, silent: 0, unplanned: 0 }
	]);
	for (const { registered, done, postponed, cancelled, silent } of counts) expect(done + postponed + cancelled + silent).toBe(registered);
});
