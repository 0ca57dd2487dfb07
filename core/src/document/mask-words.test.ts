import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Document } from './document.ts';
import { countMasked, masked, maskWords } from './mask-words.ts';
import { textsOf } from './text.ts';

const paragraphs = (...texts: readonly (readonly string[])[]): Document => ({
	sections: [],
	blocks: texts.map((runs) => ({ kind: 'paragraph', within: 'body', style: {}, runs: runs.map((text) => ({ kind: 'text', text })) }))
});

test('words are masked wherever they stand, across runs and whatever their capitals', () => {
	const document = paragraphs(['Liên hệ bà ', 'Trần Thị', ' An, 0912 345 678'], ['BÀ TRẦN THỊ AN trực'], ['Không có gì']);
	const [first, second, third] = textsOf(maskWords(document, ['Trần Thị An', '0912 345 678']));
	expect([first, second, third]).toEqual([`Liên hệ bà ${masked}, ${masked}`, `BÀ ${masked} trực`, 'Không có gì']);
});

test('a block without the words stays the very block, and no words mask nothing', () => {
	const document = paragraphs(['Giữ ', 'nguyên']);
	expect(maskWords(document, ['khác']).blocks[0]).toBe(document.blocks[0]);
	expect(maskWords(document, ['  ', ''])).toBe(document);
});

test('how often each is found is told, so that a mistyped word is seen', () => {
	expect(countMasked(['An, an và AN', 'ban'], ['an', 'Bình'])).toEqual([4, 0]);
});

test('whatever is asked, none of it is left in the copy', () => {
	const asked = fc
		.string({ minLength: 2, maxLength: 12, unit: 'grapheme' })
		.filter((word) => word.trim().length > 1 && !masked.toLowerCase().includes(word.trim().toLowerCase()));
	fc.assert(
		fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 4 }), asked, (runs, word) => {
			const [text] = textsOf(maskWords(paragraphs([...runs, word, ...runs]), [word]));
			expect(countMasked((text ?? '').split(masked), [word])).toEqual([0]);
		})
	);
});
