import { expect, test } from 'vitest';
import { batchFor } from './replace-rows.ts';

const cell = (value: string, version = 1) => ({ value, version });
const [a, b] = ['019a0000-0000-7000-8000-00000000000a', '019a0000-0000-7000-8000-00000000000b'];

test('a row with a known id stays that row, and only its cells that differ are edited', () => {
	const { arrangements, edits } = batchFor(
		[{ id: a, cells: { c2: cell('Cũ', 3), c3: cell('Như cũ'), c4: cell('Bỏ') } }],
		[{ id: a, cells: { c2: 'Mới', c3: 'Như cũ' } }]
	);
	expect(arrangements).toEqual([{ kind: 'move', rowId: a, position: 1024 }]);
	expect(edits).toEqual([
		{ rowId: a, column: 'c2', baseVersion: 3, value: 'Mới' },
		{ rowId: a, column: 'c4', baseVersion: 1, value: '' }
	]);
});

test('rows nobody wants any more are put away, and a row without a known id is a new one', () => {
	const { arrangements } = batchFor([{ id: a, cells: {} }], [{ cells: { c2: 'Một' } }, { id: b, cells: { c2: 'Hai' } }]);
	expect(arrangements).toMatchObject([
		{ kind: 'remove', rowId: a },
		{ kind: 'add', position: 1024, cells: { c2: 'Một' } },
		{ kind: 'add', position: 2048, cells: { c2: 'Hai' } }
	]);
	expect(arrangements[2]?.rowId).not.toBe(b);
});
