import { expect, test } from 'vitest';
import { alarmsOf } from './alarms.ts';
import type { ReadRun } from './runs.ts';

const now = new Date('2026-11-26T01:00:00Z');
const run = (kind: ReadRun['kind'], hoursAgo: number, over: Partial<ReadRun> = {}): ReadRun => {
	const at = new Date(now.getTime() - hoursAgo * 3_600_000).toISOString();
	return {
		kind,
		beganAt: at,
		endedAt: at,
		ok: true,
		problem: null,
		file: 'x',
		backup: { id: '1', madeAt: at, size: 100, rows: 1, files: 1 },
		isSigned: true,
		...over
	};
};

test('last night’s backup and last week’s drill are well', () => {
	expect(alarmsOf([run('backup', 7), run('drill', 100)], 1000, now)).toEqual([]);
});

test.each([
	['nothing was ever made', [], 1000, ['backup-old']],
	['two nights were missed', [run('backup', 51), run('drill', 100)], 1000, ['backup-old']],
	['the last one failed', [run('backup', 7, { ok: false }), run('backup', 31), run('drill', 100)], 1000, ['backup-failed']],
	['the drill failed', [run('drill', 5, { ok: false }), run('backup', 7), run('drill', 100)], 1000, ['drill-failed']],
	['no drill for long', [run('backup', 7), run('drill', 400)], 1000, ['drill-old']],
	['the first days have no drill yet', [run('backup', 7), run('backup', 31)], 1000, []],
	['no drill in all that time', [run('backup', 7), run('backup', 400)], 1000, ['drill-old']],
	['the next one hardly fits', [run('backup', 7), run('drill', 9)], 150, ['space-short']],
	['somebody wrote the good news himself', [run('backup', 7, { isSigned: false }), run('drill', 9)], 1000, ['backup-old']]
] as const)('%s', (_, runs, free, told) => {
	expect(alarmsOf(runs, free, now)).toEqual(told);
});
