import { expect, test } from 'vitest';
import { changesOf, inOneLine } from './changes.ts';

test('an entry with before and after says both, and beside them what it says plainly', () => {
	expect(changesOf({ before: { name: 'Họp' }, after: { name: 'Họp giao ban' }, saves: 3 })).toEqual([
		{ field: 'name', before: 'Họp', after: 'Họp giao ban' },
		{ field: 'saves', before: null, after: '3' }
	]);
});

test('a field that came or went has an empty side', () => {
	expect(changesOf({ before: {}, after: { note: 'mới' } })).toEqual([{ field: 'note', before: '', after: 'mới' }]);
	expect(changesOf({ before: { note: 'cũ' }, after: {} })).toEqual([{ field: 'note', before: 'cũ', after: '' }]);
});

test('words that are named before and after and are no fields stay what they are', () => {
	expect(changesOf({ before: 'A', after: 'B' })).toEqual([
		{ field: 'before', before: null, after: 'A' },
		{ field: 'after', before: null, after: 'B' }
	]);
});

test('cells, lists and nested values are said in words, never as code', () => {
	const changes = changesOf({ before: { c1: { v: 'Lê' } }, after: { c1: { v: 'Phạm' } }, units: ['A', 'B'], kept: { pages: 3 }, none: null });
	expect(inOneLine(changes, (field) => field)).toBe('c1: Lê → Phạm; units: A, B; kept: pages: 3; none: ');
});
