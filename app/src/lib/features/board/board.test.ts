import { defaultCalendar, type PlainDate, plainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import type { SettledOf } from '#lib/features/issuing/settled.ts';
import { type Alike, countsOf, type MatrixCell } from '#lib/features/tracking/matrix.ts';
import type { Progress, Tracking } from '#lib/features/tracking/view.ts';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import { boardLines } from './board.ts';
import { boardSheet } from './board-sheet.ts';
import { chartOf, chartTable } from './chart.ts';
import { heldUpIn, longestFirst, stuckAbove, stuckAtOffice, stuckAtUnits } from './stuck.ts';
import { unitStandings } from './unit-standing.ts';

const day = plainDate;
const now = { day: day('2026-09-28'), time: '09:00' };
const obligation = { id: 'reg', kind: 'registration', task: 'Đăng ký', hasForm: true, due: day('2026-09-24'), time: null, words: null, occasion: null };
const plan = {
	id: 'p',
	title: 'Kế hoạch',
	number: null,
	symbol: null,
	documentId: 'd',
	periodFrom: null,
	periodTo: null,
	consolidations: [
		{ id: 'second', of: 'report' as const },
		{ id: 'first', of: 'registration' as const }
	]
};

type Fact = Pick<Alike, 'status'> & { readonly on?: string; readonly waived?: boolean; readonly version?: number; readonly count?: number };

type Other = { readonly settled?: SettledOf; readonly at?: PlainDate; readonly kind?: string; readonly hasForm?: boolean };

function progressOf(facts: readonly Fact[], { settled = {}, at = now.day, ...other }: Other = {}): Progress {
	const obligations = [{ ...obligation, ...other }];
	const alike = facts.map(({ on, count = 1, ...fact }) => ({
		...fact,
		obligationId: 'reg',
		count,
		received: on === undefined ? null : { day: day(on), time: '08:00' }
	}));
	return { plan, matrix: { obligations, counts: countsOf(obligations, alike, { ...now, day: at }) }, focus: null, settled, delay: null };
}

test('a product is told by what came, what came in time, and what was accepted as it first came; those freed of it do not count', () => {
	const facts = [
		{ status: 'accepted', on: '2026-09-20', version: 1 },
		{ status: 'accepted', on: '2026-09-25', version: 2 },
		{ status: 'nil', on: '2026-09-20' },
		{ status: null },
		{ status: null, waived: true }
	] as const;
	expect(boardLines(progressOf(facts))).toMatchObject([
		{ complete: { part: 3, of: 4 }, punctual: { part: 2, of: 3 }, sound: { part: 1, of: 2 }, next: 'remind', gatheredAt: 'obligations/first/consolidation' }
	]);
});

test.each([
	[[{ status: 'submitted', on: '2026-09-20' }, { status: null }], 'review'],
	[[{ status: 'accepted', on: '2026-09-20' }, { status: 'needs-more' }], 'mending'],
	[
		[
			{ status: 'accepted', on: '2026-09-20' },
			{ status: 'nil', on: '2026-09-20' }
		],
		'consolidate'
	],
	[[], 'none']
] as const)('what the Office does next with %j', (facts, next) => {
	expect(boardLines(progressOf(facts))[0]?.next).toBe(next);
});

test('while a unit still has time the Office waits', () => {
	expect(boardLines(progressOf([{ status: 'accepted', on: '2026-09-01' }, { status: null }], { at: day('2026-09-02') }))[0]?.next).toBe('wait');
});

test('a report leads where it is gathered: on a form to its register, without one to the results', () => {
	const at = (hasForm: boolean) => boardLines(progressOf([], { kind: 'report', hasForm }))[0]?.gatheredAt;
	expect([at(true), at(false)]).toEqual(['obligations/second/consolidation', 'obligations/reg/results']);
});

test('what the Office has put up waits for its signature', () => {
	expect(boardLines(progressOf([{ status: 'accepted', on: '2026-09-20' }], { settled: { reg: { issued: [], waits: true } } }))[0]?.next).toBe('signing');
});

test('what was issued says its number, in the sheet too, until a supplement waits for its signature', () => {
	const issued = [{ number: '57/SKHCN-VP', dated: now.day }];
	const lines = (waits: boolean) => boardLines(progressOf([{ status: 'accepted', on: '2026-09-20' }], { settled: { reg: { issued, waits } } }));
	expect([lines(false)[0]?.next, lines(true)[0]?.next]).toEqual(['issued', 'signing']);
	expect(boardSheet(lines(false), messagesIn('vi').board, 'vi').rows[0]).toContain('Đã phát hành: 57/SKHCN-VP');
});

const moment = { today: now.day, calendar: defaultCalendar };

test('who is waited for, the longest wait first: the Office for what it has not seen, a unit for what it owes or was sent back', () => {
	const progress = progressOf([
		{ status: 'submitted', on: '2026-09-25', count: 3 },
		{ status: 'submitted', on: '2026-09-22' },
		{ status: null },
		{ status: 'accepted', on: '2026-09-20' },
		{ status: 'needs-more' }
	]);
	const held = [
		{ kind: 'returned', unit: 'Phòng 4', obligationId: 'reg', since: day('2026-09-22') },
		{ kind: 'owed', unit: 'Phòng 2', obligationId: 'reg', since: obligation.due }
	] as const;
	const about = { path: 'plans/p/tracking', task: 'Đăng ký' };
	expect(heldUpIn(progress)).toBe(2);
	expect(longestFirst([...stuckAtOffice(progress, moment), ...stuckAtUnits(progress, held, moment)])).toEqual([
		{ kind: 'unseen', who: null, ...about, count: 4, days: 4 },
		{ kind: 'returned', who: 'Phòng 4', ...about, count: 1, days: 4 },
		{ kind: 'owed', who: 'Phòng 2', ...about, count: 1, days: 2 }
	]);
});

test('what lies with a leader is waited for since it came to them', () => {
	const putUp = { task: 'Biểu', path: 'drafts/d', who: 'Giám đốc', since: day('2026-09-24') };
	expect(stuckAbove([putUp], moment)).toMatchObject([{ kind: 'unsigned', who: 'Giám đốc', path: 'drafts/d', days: 2 }]);
});

function tracked(states: readonly MatrixCell['state'][], version = 1): Tracking {
	const cell = (state: MatrixCell['state']) => ({ obligationId: 'reg', rowCount: 2, state, extendedDue: null, version, receivedOn: null, returnedOn: null });
	const rows = states.map((state, at) => ({ unit: { id: `u${at}`, name: `Phòng ${at}` }, cells: [cell(state)] }));
	return { plan, matrix: { obligations: [obligation], rows, counts: [] }, focus: null, settled: {}, delay: null };
}

test('a unit’s bars over all plans are the numbers of its table, and a unit without any has no bar', () => {
	const one = tracked([{ name: 'accepted', daysLate: 2 }, { name: 'overdue', daysLate: 1 }, { name: 'waived' }], 2);
	const other = tracked([{ name: 'nil', daysLate: null }, { name: 'not-due' }]);
	const words = messagesIn('vi').board.charts;
	const units = unitStandings([one, other]);
	const table = (measure: 'complete' | 'punctual' | 'sound') => chartTable(chartOf(measure, units, words), words).rows;
	expect(table('complete')).toEqual([
		['Phòng 0', '2', '0', '0', '0'],
		['Phòng 1', '0', '0', '1', '1']
	]);
	expect([table('punctual'), table('sound')]).toEqual([[['Phòng 0', '1', '1']], [['Phòng 0', '1', '1', '0', '0']]]);
});
