import { expect, test } from 'vitest';
import { mergeRemote, type Unsent } from './merge-remote.ts';
import type { SheetRow } from './sheet.ts';

const nothing: Unsent = { cell: () => false, row: () => false };

function aRow(id: string, position: number, cells: SheetRow['cells'] = {}): SheetRow {
	return { id, position, cells, state: 'open', returnReason: null };
}

test('words that another person saved appear', () => {
	const merged = mergeRemote([aRow('a', 1, { c2: { v: 'cũ', n: 1 } })], [aRow('a', 1, { c2: { v: 'mới', n: 2 } })], nothing);
	expect(merged[0]?.cells['c2']).toEqual({ v: 'mới', n: 2 });
});

test('a cell that is being typed in keeps its words while its neighbour changes', () => {
	const mine = [aRow('a', 1, { c2: { v: 'đang gõ', n: 1 }, c3: { v: '', n: 0 } })];
	const theirs = [aRow('a', 1, { c2: { v: 'của người kia', n: 2 }, c3: { v: 'tháng 9', n: 1 } })];
	const [row] = mergeRemote(mine, theirs, { ...nothing, cell: (_, column) => column === 'c2' });
	expect(row?.cells).toEqual({ c2: { v: 'đang gõ', n: 1 }, c3: { v: 'tháng 9', n: 1 } });
});

test('an answer that is older than what was saved since does not bring old words back', () => {
	const [row] = mergeRemote([aRow('a', 1, { c2: { v: 'mới', n: 3 } })], [aRow('a', 1, { c2: { v: 'cũ', n: 2 } })], nothing);
	expect(row?.cells['c2']?.v).toBe('mới');
});

test('rows added and removed by another person come and go, in the order of positions', () => {
	const merged = mergeRemote([aRow('a', 1), aRow('gone', 2)], [aRow('b', 3), aRow('a', 1)], nothing);
	expect(merged.map(({ id }) => id)).toEqual(['a', 'b']);
});

test('a row just added here stays although the server does not know it yet, and a row just removed here does not come back', () => {
	const unsent: Unsent = { ...nothing, row: (id) => id === 'new' || id === 'removed' };
	const merged = mergeRemote([aRow('a', 1), aRow('new', 2)], [aRow('a', 1), aRow('removed', 3)], unsent);
	expect(merged.map(({ id }) => id)).toEqual(['a', 'new']);
});
