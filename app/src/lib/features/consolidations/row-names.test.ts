import { noDecisions } from '@kheo/core';
import { expect, test } from 'vitest';
import { acceptedRows, type HandedIn, renamed, rowNames } from './row-names.ts';

const returns: HandedIn[] = [
	{
		unit: 'Thanh tra Sở',
		unitOrder: 2,
		version: 3,
		rows: [
			{ id: 'r1', head: 'II.1', cells: { c2: 'Hội nghị' }, accepted: true },
			{ id: 'r2', head: null, cells: { c2: 'Tọa đàm' }, accepted: false },
			{ id: 'r3', head: null, cells: { c2: 'Khảo sát' }, accepted: true }
		]
	}
];

test('a row keeps its place in the return as its name, whether or not the rows before it were accepted', () => {
	expect(acceptedRows(returns).map((row) => [row.id, row.version])).toEqual([
		['Thanh tra Sở#1', 3],
		['Thanh tra Sở#3', 3]
	]);
});

test('decisions travel between stored ids and names without loss, and drop rows that are gone', () => {
	const { nameOf, idOf } = rowNames(returns);
	const stored = { ...noDecisions, sequence: ['r3', 'gone'], mergedInto: { r3: 'r1', gone: 'r1' }, hidden: { r2: 'trùng' }, wording: { r1: { c2: 'Hội nghị toàn Sở' } } };
	const out = renamed(stored, nameOf);
	expect(out).toEqual({
		order: 'unit',
		sequence: ['Thanh tra Sở#3'],
		mergedInto: { 'Thanh tra Sở#3': 'Thanh tra Sở#1' },
		hidden: { 'Thanh tra Sở#2': 'trùng' },
		wording: { 'Thanh tra Sở#1': { c2: 'Hội nghị toàn Sở' } }
	});
	expect(renamed(out, idOf)).toEqual({ ...stored, sequence: ['r3'], mergedInto: { r3: 'r1' } });
});
