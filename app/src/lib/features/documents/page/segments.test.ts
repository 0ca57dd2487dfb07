import { expect, test } from 'vitest';
import type { Mark } from './marks.ts';
import type { PageParagraph } from './page.ts';
import { segmentsOf } from './segments.ts';

const plain = { bold: false, italic: false, underline: false, capitals: false };
const paragraph: PageParagraph = {
	kind: 'paragraph',
	block: 3,
	align: 'left',
	heading: false,
	label: null,
	pieces: [
		{ start: 0, text: 'gửi trước ', ...plain },
		{ start: 10, text: 'ngày 5', ...plain, bold: true }
	]
};
const mark = (fact: string, start: number, end: number, block = 3): Mark => ({ fact, tone: 'fact', source: { block, start, end, quote: '' } });

test('segments say the paragraph again, letter for letter and with its offsets', () => {
	const segments = segmentsOf(paragraph, [mark('a', 4, 12), mark('b', 0, 16)]);
	expect(segments.map(({ text }) => text).join('')).toBe('gửi trước ngày 5');
	expect(segments.map(({ start }) => start)).toEqual([0, 4, 10, 12]);
});

test('where two facts overlap the more particular one comes first, and each opens once', () => {
	const segments = segmentsOf(paragraph, [mark('long', 0, 16), mark('short', 4, 9)]);
	expect(segments.map(({ marks }) => marks.map(({ fact }) => fact))).toEqual([['long'], ['short', 'long'], ['long'], ['long']]);
	expect(segments.filter(({ opens }) => opens).map(({ marks }) => marks[0]?.fact)).toEqual(['long', 'short']);
});

test('what is said of the look covers no other fact and opens nothing', () => {
	const segments = segmentsOf(paragraph, [{ ...mark('look', 0, 9), tone: 'look' }, mark('long', 4, 16)]);
	expect(segments.map(({ marks }) => marks.map(({ fact }) => fact))).toEqual([['look'], ['long', 'look'], ['long'], ['long']]);
	expect(segments.filter(({ opens }) => opens).map(({ marks }) => marks[0]?.fact)).toEqual(['long']);
});

test('a mark of another paragraph lights nothing here', () => {
	expect(segmentsOf(paragraph, [mark('a', 0, 5, 4)]).every(({ marks }) => marks.length === 0)).toBe(true);
});
