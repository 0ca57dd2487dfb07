import { expect, test } from 'vitest';
import type { ResultQuestion, UnitReport } from './result-fold.ts';
import { yearBesideYear } from './year-beside-year.ts';

function year(units: Readonly<Record<string, readonly Record<string, string>[]>>, joint: Record<string, string> = {}): ResultQuestion {
	const reports = Object.entries(units).map(([unit, rows], n): UnitReport => ({
		unit,
		unitOrder: n,
		status: 'accepted',
		nilReason: null,
		receivedAt: '2026-10-20',
		rows: rows.map((cells, at) => ({ id: `${unit}${at}`, head: null, cells: { c2: 'Đối thoại', ...cells }, state: 'accepted' }))
	}));
	return { reports, asked: Object.keys(units), heads: [], planned: [], joint };
}

const said = (lines: ReturnType<typeof yearBesideYear>, key: string) =>
	lines.map(({ now, before, figures }) => {
		const figure = figures.find((one) => one.key === key);
		return [now.join('+'), before.join('+'), figure?.now ?? null, figure?.before ?? null];
	});

test('a joined unit stands beside those it came of, a divided one with all that followed it, a new one alone', () => {
	const before = year({ A: [{ 'f-attendances': '10' }], B: [{ 'f-attendances': '20' }], C: [{ 'f-attendances': '5' }], E: [{ 'f-attendances': '7' }] });
	const now = year({ AB: [{ 'f-attendances': '40' }], C1: [{ 'f-attendances': '3' }], C2: [{ 'f-attendances': '4' }], D: [{ 'f-attendances': '1' }], E: [] });
	const followed = [
		{ from: 'A', to: 'AB' },
		{ from: 'B', to: 'AB' },
		{ from: 'C', to: 'C1' },
		{ from: 'C', to: 'C2' }
	];
	expect(said(yearBesideYear(now, before, followed), 'attendances')).toEqual([
		['AB', 'A+B', 40, 30],
		['C1+C2', 'C', 7, 5],
		['D', '', 1, null],
		['E', 'E', null, 7]
	]);
});

test('succession is followed through several steps, a joint event of two that were joined counts once, and a ratio is made anew', () => {
	const before = year({ A: [{ 'f-opinions': '10', 'f-answered': '10' }], B: [{ 'f-opinions': '30', 'f-answered': '10' }] }, { A0: 'e', B0: 'e' });
	const now = year({ M: [{ 'f-opinions': '50', 'f-answered': '25' }] });
	const followed = [
		{ from: 'A', to: 'AB' },
		{ from: 'B', to: 'AB' },
		{ from: 'AB', to: 'M' }
	];
	const lines = yearBesideYear(now, before, followed);
	expect(said(lines, 'opinions')).toEqual([['M', 'A+B', 50, 30]]);
	expect(said(lines, 'done')).toEqual([['M', 'A+B', 1, 1]]);
	expect(
		said(lines, 'answer-rate')[0]
			?.slice(2)
			.map((value) => Math.round(Number(value)))
	).toEqual([50, 33]);
});
