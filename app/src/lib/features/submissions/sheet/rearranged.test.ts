import { expect, test } from 'vitest';
import { keptSheet } from './kept-sheet.ts';
import { rearranged } from './rearranged.ts';
import type { SheetRow } from './sheet.ts';

const aRow = (id: string, position: number, cells: SheetRow['cells'] = {}): SheetRow => ({ id, position, cells, state: 'open', returnReason: null });

test('what an earlier page did with rows and could not send is done again: added with its words, moved, taken away', () => {
	const rows = [aRow('a', 1), aRow('b', 2)];
	const added = rearranged(rows, { kind: 'add', rowId: 'c', position: 1.5, cells: { c2: 'ra quân' } });
	expect(added.map(({ id }) => id)).toEqual(['a', 'c', 'b']);
	expect(added[1]?.cells).toEqual({ c2: { v: 'ra quân', n: 1 } });
	expect(rearranged(added, { kind: 'move', rowId: 'a', position: 9 }).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
	expect(rearranged(added, { kind: 'remove', rowId: 'a' }).map(({ id }) => id)).toEqual(['c', 'b']);
});

test('a row that arrived after all keeps the words and versions that the server gave it', () => {
	const arrived = aRow('a', 1, { c2: { v: 'đã lưu', n: 3 } });
	expect(rearranged([arrived], { kind: 'add', rowId: 'a', position: 1, cells: { c2: 'cũ', c3: 'mới' } })[0]?.cells).toEqual({
		c2: { v: 'đã lưu', n: 3 },
		c3: { v: 'mới', n: 1 }
	});
});

test('a kept sheet is shown only on a page that is no newer than the server’s last answer', () => {
	const store = new Map<string, string>();
	const storage = { getItem: (key: string) => store.get(key) ?? null, setItem: (key: string, value: string) => store.set(key, value) };
	const kept = keptSheet({ ...storage, removeItem: () => undefined, clear: () => undefined, key: () => null, length: 0 }, 'r');
	kept.write(new Date('2026-09-25T01:00:00Z'), { rows: [aRow('a', 1)], offered: [] });
	expect(kept.since(new Date('2026-09-25T00:59:00Z'))?.rows).toHaveLength(1);
	expect(kept.since(new Date('2026-09-25T01:01:00Z'))).toBeNull();
});
