import { expect, test } from 'vitest';
import { pageIn, pageOf } from './page-of.ts';

test('every item stands on one page, and a page beyond the last is the last', () => {
	const all = Array.from({ length: 101 }, (_, n) => n);
	expect([1, 2, 3].flatMap((page) => pageOf(all, page, 50).items)).toEqual(all);
	expect(pageOf(all, 9, 50)).toMatchObject({ items: [100], page: 3, pages: 3, found: 101 });
	expect(pageOf([], 1, 50)).toMatchObject({ page: 1, pages: 1, found: 0 });
});

test.each([
	['page=3', 3],
	['page=0', 1],
	['page=x', 1],
	['', 1]
])('the address “%s” asks for page %i', (query, page) => {
	expect(pageIn(new URLSearchParams(query))).toBe(page);
});
