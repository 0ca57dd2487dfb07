import { expect, test } from 'vitest';
import { bookSearch, found } from './book-search.ts';

test('an address without words shows this year in the order of the book; one that cannot be read does too', () => {
	const whole = { year: 2026, q: '', sort: 'number' };
	expect(bookSearch(new URLSearchParams(''), '2026-09-25')).toEqual(whole);
	expect(bookSearch(new URLSearchParams('year=abc&sort=x'), '2026-09-25')).toEqual(whole);
	expect(bookSearch(new URLSearchParams('year=2025&sort=newest&q=+ke+hoach+'), '2026-09-25')).toEqual({ year: 2025, q: 'ke hoach', sort: 'newest' });
});

test('words are found without accents, and the newest may come first', () => {
	const search = { year: 2026, q: 'ke hoach', sort: 'newest' } as const;
	expect(found(['Kế hoạch 1', 'Báo cáo', 'KẾ HOẠCH 2'], search, (line) => line)).toEqual(['KẾ HOẠCH 2', 'Kế hoạch 1']);
});
