import { expect, test } from 'vitest';
import { openingOf, paragraphsOf } from './post.ts';

test('an empty line makes a paragraph, a single break does not', () => {
	expect(paragraphsOf('Một.\nVẫn một.\n\n \nHai.\n')).toEqual(['Một.\nVẫn một.', 'Hai.']);
});

test('the opening ends with a whole word', () => {
	expect(openingOf('Ngày Chủ nhật tình nguyện', 15)).toBe('Ngày Chủ nhật…');
	expect(openingOf(' Ngày\nChủ nhật ', 15)).toBe('Ngày Chủ nhật');
	expect(openingOf('https://so.example.vn/mot-dia-chi-dai', 15)).toBe('https://so.exam…');
});
