import { readBodyText } from '@kheo/core';
import { expect, test } from 'vitest';
import { docOf, textOf } from './paper-doc.ts';

const twoTiers = [
	'| Stt | Nội dung | Thời gian | << |',
	'| ^^ | ^^ | Từ | Đến |',
	'| A. Ra quân | << | << | << |',
	'| 1 | Nạo vét | 20/9 | 21/9 |',
	'| 2 | ^^ | 22/9 | ^^ |'
].join('\n');

test('merged cells stand merged on the page, under headings of two tiers, and are the same text again', () => {
	const doc = docOf(twoTiers);
	const cells = doc.firstChild?.children.map((row) => row.children.map(({ type, attrs }) => [type.name, attrs['colspan'], attrs['rowspan']]));
	expect(cells?.[0]).toEqual([
		['table_header', 1, 2],
		['table_header', 1, 2],
		['table_header', 2, 1]
	]);
	expect(cells?.map((row) => row.length)).toEqual([3, 2, 1, 4, 2]);
	expect(textOf(doc)).toBe(twoTiers);
});

test('a row that is covered whole keeps its place', () => {
	const text = '| Việc | Ai |\n| Trực | Lan |\n| ^^ | ^^ |\n| Gác | An |';
	expect(textOf(docOf(text))).toBe(text);
});

test('marks with nothing to belong to are empty cells, and words that look like marks stay words', () => {
	expect(textOf(docOf('| << | Ai |\n| ^^ | \\<< |'))).toBe('|  | Ai |\n|  | \\<< |');
	expect(readBodyText('| ^^ | Ai |\n| Lan | \\<< |')).toMatchObject([{ rows: [{ c1: 'Lan', c2: '<<' }] }]);
});
