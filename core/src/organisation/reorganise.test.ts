import { expect, test } from 'vitest';
import { dutyMoves, reorganisationFault } from './reorganise.ts';

const open = [
	{ obligationId: 'dang-ky', unitId: 'a', rows: 3 },
	{ obligationId: 'dang-ky', unitId: 'b', rows: 0 },
	{ obligationId: 'bao-cao', unitId: 'c', rows: 1 }
];

test('what merged units owe goes to the new one, rows and all; others keep theirs', () => {
	expect(dutyMoves(open, ['a', 'b'], ['n'])).toEqual([
		{ obligationId: 'dang-ky', from: 'a', to: ['n'], rowsTo: 'n', rows: 3 },
		{ obligationId: 'dang-ky', from: 'b', to: ['n'], rowsTo: null, rows: 0 }
	]);
});

test('after a division every successor owes it, and rows that were begun go to one of them only', () => {
	expect(dutyMoves(open, ['a'], ['x', 'y'])).toEqual([{ obligationId: 'dang-ky', from: 'a', to: ['x', 'y'], rowsTo: 'x', rows: 3 }]);
});

test('a unit that is closed hands its duties to nobody', () => {
	expect(dutyMoves(open, ['c'], [])).toEqual([{ obligationId: 'bao-cao', from: 'c', to: [], rowsTo: null, rows: 1 }]);
});

test.each([
	['merge', [], ['n'], 'from-missing'],
	['merge', ['a', 'b'], [], 'to-missing'],
	['merge', ['a', 'b'], ['n', 'm'], 'to-too-many'],
	['merge', ['a', 'b'], ['b'], 'to-is-from'],
	['split', ['a'], ['x'], 'to-too-few'],
	['split', ['a', 'b'], ['x', 'y'], 'from-too-many'],
	['rename', ['a', 'b'], ['x'], 'from-too-many'],
	['close', ['a'], ['x'], 'to-too-many'],
	['close', ['a'], [], null],
	['merge', ['a', 'b'], ['n'], null],
	['merge', ['a'], ['b'], null],
	['split', ['a'], ['x', 'y'], null]
] as const)('%s of %j into %j: %s', (kind, from, to, fault) => {
	expect(reorganisationFault(kind, from, to)).toBe(fault);
});
