import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldTone } from './fold-tone.ts';
import { searchKey } from './search-key.ts';

test('a search needs neither case, accents, đ nor exact blanks', () => {
	expect(searchKey('  Đối\u00a0thoại   với NHÂN DÂN ')).toBe('doi thoai voi nhan dan');
});

test('invisible joiners and soft hyphens do not hide a word', () => {
	expect(searchKey('bá\u00ado c\u200báo')).toBe('bao cao');
});

test('the key is the same for decomposed text, for a moved tone mark, and for the key itself', () => {
	const texts = fc.array(fc.constantFrom(...'Đđ oòaAÀUỦủyỷkKhHơƠ\u0323\t '), { maxLength: 20 }).map((parts) => parts.join(''));
	fc.assert(
		fc.property(texts, (text) => {
			const key = searchKey(text);
			expect(searchKey(text.normalize('NFD'))).toBe(key);
			expect(searchKey(foldTone(text))).toBe(key);
			expect(searchKey(key)).toBe(key);
		})
	);
});
