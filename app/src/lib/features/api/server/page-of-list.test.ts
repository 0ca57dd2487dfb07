import { expect, test } from 'vitest';
import { pageOfList } from './page-of-list.ts';

const all = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id }));
const ids = (page: ReturnType<typeof pageOfList>) => page?.items.map((item) => (item as { id: string }).id);

test('pages follow one another until the end, which has no next', () => {
	const first = pageOfList(all, { limit: 2 });
	const second = pageOfList(all, { limit: 2, cursor: first?.next ?? '' });
	const third = pageOfList(all, { limit: 2, cursor: second?.next ?? '' });
	expect([ids(first), ids(second), ids(third), third?.next]).toEqual([['a', 'b'], ['c', 'd'], ['e'], null]);
});

test('what was added before or taken away is neither given twice nor skipped', () => {
	const next = pageOfList(all, { limit: 2 })?.next ?? '';
	expect(ids(pageOfList([{ id: 'new' }, ...all], { limit: 1, cursor: next }))).toEqual(['c']);
	expect(
		ids(
			pageOfList(
				all.filter(({ id }) => id !== 'b'),
				{ limit: 1, cursor: next }
			)
		)
	).toEqual(['c']);
});

test('a cursor that nobody was given is none, and one past the end is the end', () => {
	expect(pageOfList(all, { limit: 2, cursor: 'zzzz' })).toBeNull();
	expect(ids(pageOfList(all, { limit: 2, cursor: Buffer.from('99:').toString('base64url') }))).toEqual([]);
});
