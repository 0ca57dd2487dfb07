import { plainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import { rowsOf } from './matrix.ts';
import { matrixChoice, matrixPage } from './matrix-page.ts';

const obligation = { id: 'o', kind: 'report', task: 'Báo cáo', hasForm: false, due: plainDate('2026-10-05'), time: null, occasion: null, words: null };
const rowsOfMany = (count: number) => {
	const units = Array.from({ length: count }, (_, n) => ({ id: `u${n}`, name: `${n % 2 ? 'Xã Ân Thi' : 'Xã Bình An'} ${n}` }));
	const cells = units.map(({ id }, n) => {
		const came =
			n % 4 === 0 ? ({ status: 'submitted', received: { day: plainDate('2026-10-01'), time: '08:00' } } as const) : ({ status: null, received: null } as const);
		return { obligationId: 'o', unitId: id, rowCount: 0, waived: false, ...came };
	});
	return rowsOf([obligation], units, cells, { day: plainDate('2026-10-09'), time: '10:00' });
};
const ask = (query: string, count = 1000) => matrixPage(rowsOfMany(count), matrixChoice(new URLSearchParams(query)));

test('a short matrix is shown whole, a long one by pages', () => {
	expect(ask('page=2', 100).paged).toBeNull();
	const { rows, paged } = ask('page=2');
	expect([rows.length, rows[0]?.unit.id, paged?.pages]).toEqual([50, 'u50', 20]);
});

test('it is searched without accents, narrowed and sorted before it is cut into pages', () => {
	expect(ask('q=an+thi').paged?.found).toBe(500);
	expect(ask('only=office').paged?.found).toBe(250);
	expect(ask('only=missing').paged?.found).toBe(750);
	expect(ask('sort=open').rows[0]?.unit.id).toBe('u0');
	expect(ask('sort=name').rows[0]?.unit.name).toBe('Xã Ân Thi 1');
});
