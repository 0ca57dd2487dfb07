import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { consolidate } from './consolidate.ts';
import { noDecisions, type AcceptedRow, type Decisions } from './register.ts';

const aRow = (row: Partial<AcceptedRow> & { id: string }): AcceptedRow => ({
	unit: row.id.split('#')[0] ?? '',
	unitOrder: 1,
	version: 1,
	head: null,
	inferred: [],
	cells: { c2: row.id },
	...row
});
const decide = (decisions: Partial<Decisions>): Decisions => ({ ...noDecisions, ...decisions });
const ids = (rows: readonly { id: string }[]) => rows.map((row) => row.id);

test('a row merged into another keeps both units in its sources and gets one number', () => {
	const register = consolidate([aRow({ id: 'TTra#1', unitOrder: 2 }), aRow({ id: 'VP#1' })], decide({ mergedInto: { 'TTra#1': 'VP#1' } }));
	expect(register).toMatchObject([{ stt: 1, id: 'VP#1', cells: { c2: 'VP#1' }, sources: [{ unit: 'VP' }, { unit: 'TTra' }] }]);
});

test('a chain of mergers ends in its last row', () => {
	const rows = [aRow({ id: 'A#1' }), aRow({ id: 'B#1' }), aRow({ id: 'C#1' })];
	expect(ids(consolidate(rows, decide({ mergedInto: { 'A#1': 'B#1', 'B#1': 'C#1' } })))).toEqual(['C#1']);
});

test('rows merged in a circle or into a row that is not here all stay', () => {
	const rows = [aRow({ id: 'A#1' }), aRow({ id: 'B#1' }), aRow({ id: 'C#1' })];
	expect(consolidate(rows, decide({ mergedInto: { 'A#1': 'B#1', 'B#1': 'A#1', 'C#1': 'X#9' } }))).toHaveLength(3);
});

test('new words stand in the register while the source keeps its own', () => {
	const [row] = consolidate([aRow({ id: 'A#1', cells: { c2: 'cũ', c3: '10/10' } })], decide({ wording: { 'A#1': { c2: 'mới' } } }));
	expect(row).toMatchObject({ cells: { c2: 'mới', c3: '10/10' }, sources: [{ cells: { c2: 'cũ' } }] });
});

test('a hidden row leaves no gap in the numbers', () => {
	const register = consolidate([aRow({ id: 'A#1' }), aRow({ id: 'A#2' }), aRow({ id: 'A#3' })], decide({ hidden: { 'A#2': 'việc thường xuyên' } }));
	expect(register.map(({ stt, id }) => [stt, id])).toEqual([
		[1, 'A#1'],
		[2, 'A#3']
	]);
});

test('in unit order a unit’s tenth row comes after its ninth', () => {
	const rows = [aRow({ id: 'B#1', unitOrder: 2 }), aRow({ id: 'A#10' }), aRow({ id: 'A#9' })];
	expect(ids(consolidate(rows, noDecisions))).toEqual(['A#9', 'A#10', 'B#1']);
});

test('in head order II.2 comes before II.10, named heads follow and rows without a head come last', () => {
	const heads = ['Khác', null, 'II.10', 'II.2', 'I.1'];
	const rows = heads.map((head, index) => aRow({ id: `A#${index + 1}`, head }));
	expect(consolidate(rows, decide({ order: 'head' })).map((row) => row.head)).toEqual(['I.1', 'II.2', 'II.10', 'Khác', null]);
});

test('in date order words without a day come last', () => {
	const times = ['Thường xuyên', '15/10', 'Tháng 9/2026'];
	const rows = times.map((c3, index) => aRow({ id: `A#${index + 1}`, cells: { c3 } }));
	const register = consolidate(rows, decide({ order: 'date' }), { dateColumn: 'c3', year: 2026 });
	expect(register.map((row) => row.cells['c3'])).toEqual(['Tháng 9/2026', '15/10', 'Thường xuyên']);
});

test('rows put in place by hand come first, the others follow in the chosen order', () => {
	const rows = [aRow({ id: 'A#1' }), aRow({ id: 'A#2' }), aRow({ id: 'A#3' })];
	expect(ids(consolidate(rows, decide({ sequence: ['A#3', 'không-có#1'] })))).toEqual(['A#3', 'A#1', 'A#2']);
});

test('the register does not depend on the order in which rows arrive, and no shown source is lost', () => {
	const row = fc.record({ unit: fc.constantFrom('A', 'B', 'C'), number: fc.integer({ min: 1, max: 9 }), head: fc.constantFrom(null, 'II.1', 'Khác') });
	const rowSet = fc.uniqueArray(row, { selector: ({ unit, number }) => `${unit}#${number}` });
	const links = fc.dictionary(fc.constantFrom('A#1', 'B#2', 'C#3'), fc.constantFrom('A#1', 'B#2', 'C#3'));
	fc.assert(
		fc.property(rowSet, links, fc.constantFrom('unit' as const, 'head' as const, 'date' as const), (given, mergedInto, order) => {
			const rows = given.map(({ unit, number, head }) => aRow({ id: `${unit}#${number}`, unit, head }));
			const register = consolidate(rows, decide({ mergedInto, order }));
			expect(register.flatMap(({ sources }) => ids(sources)).sort()).toEqual(ids(rows).sort());
			expect(consolidate([...rows].reverse(), decide({ mergedInto, order }))).toEqual(register);
		})
	);
});
