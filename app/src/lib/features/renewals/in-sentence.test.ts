import { expect, test } from 'vitest';
import { inSentence } from './in-sentence.ts';

const place = (text: string, words: string) => ({ block: 0, start: text.indexOf(words), end: text.indexOf(words) + words.length, quote: words });

test('a short sentence is shown whole', () => {
	const text = 'Gửi trước ngày 25/9/2026.';
	expect(inSentence(place(text, '25/9/2026'), [text])).toEqual({ block: 0, before: 'Gửi trước ngày ', words: '25/9/2026', after: '.' });
});

test('a long one is cut between words on both sides', () => {
	const text = `${'mở đầu '.repeat(20)}năm 2026 ${'phần sau '.repeat(20)}`;
	const { before, after } = inSentence(place(text, '2026'), [text]);
	expect(before).toMatch(/^…(?:mở|đầu) .*năm $/u);
	expect(after).toMatch(/ (?:phần|sau)…$/u);
});
