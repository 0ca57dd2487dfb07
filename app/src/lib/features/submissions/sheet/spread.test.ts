import type { Column } from '@kheo/core';
import { expect, test } from 'vitest';
import type { SheetRow } from './sheet.ts';
import { spread } from './spread.ts';

const columns: Column[] = [
	{ key: 'c1', heading: 'Stt', type: 'ordinal' },
	{ key: 'c2', heading: 'Tên', type: 'text' },
	{ key: 'c3', heading: 'Thời gian', type: 'date' },
	{ key: 'c4', heading: 'Ghi chú', type: 'note' }
];

function aRow(id: string, cells: Record<string, string> = {}): SheetRow {
	return {
		id,
		position: 1,
		cells: Object.fromEntries(Object.entries(cells).map(([key, v]) => [key, { v, n: 2 }])),
		state: 'open',
		returnReason: null
	};
}

test('pasted rows cover the cells from the cursor on and the rest become new rows', () => {
	const grid = [
		['Ra quân', 'tháng 9'],
		['Tọa đàm', 'tháng 10']
	];
	const { cells, rows } = spread(grid, [aRow('a', { c2: 'cũ' })], columns, { row: 0, column: 'c2' });
	expect(cells).toEqual([
		{ rowId: 'a', column: 'c2', baseVersion: 2, value: 'Ra quân', was: 'cũ' },
		{ rowId: 'a', column: 'c3', baseVersion: 0, value: 'tháng 9', was: '' }
	]);
	expect(rows).toEqual([{ c2: 'Tọa đàm', c3: 'tháng 10' }]);
});

test('an empty copied cell leaves the words that stand there', () => {
	const { cells } = spread([['', 'quý IV']], [aRow('a', { c2: 'giữ', c3: 'cũ' })], columns, { row: 0, column: 'c2' });
	expect(cells.map(({ column }) => column)).toEqual(['c3']);
});

test('cells beyond the last column are kept in it, none is lost', () => {
	const { rows } = spread([['x', 'y', 'z']], [], columns, { row: 0, column: 'c3' });
	expect(rows).toEqual([{ c3: 'x', c4: 'y\nz' }]);
});

test('words equal to those that stand there are no change', () => {
	expect(spread([['như cũ']], [aRow('a', { c2: 'như cũ' })], columns, { row: 0, column: 'c2' }).cells).toEqual([]);
});

test('a pasted word that is a choice but for its case becomes that choice; another word stays to be pointed out', () => {
	const chosen: Column[] = [{ key: 'c2', heading: 'Hình thức', type: 'choice', choices: ['Trực tiếp', 'Trực tuyến'] }];
	const { rows } = spread([['trực  tuyến'], ['Qua thư']], [], chosen, { row: 0, column: 'c2' });
	expect(rows).toEqual([{ c2: 'Trực tuyến' }, { c2: 'Qua thư' }]);
});
