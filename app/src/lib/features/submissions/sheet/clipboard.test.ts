import type { Column } from '@kheo/core';
import { expect, test } from 'vitest';
import { placeSpans } from './place-spans.ts';
import { separatedText } from './separated-text.ts';
import { withoutFurniture } from './without-furniture.ts';

const columns: Column[] = [
	{ key: 'c1', heading: 'Stt', type: 'ordinal' },
	{ key: 'c2', heading: 'Tên nội dung', type: 'text' },
	{ key: 'c3', heading: 'Thời gian', type: 'date' }
];

test('plain words are for one cell', () => {
	expect(separatedText('Ra quân vệ sinh\nmôi trường')).toBeNull();
});

test('a cell with a line break inside quotes stays one cell', () => {
	expect(separatedText('"Ra quân\nđợt ""1"""\ttháng 9\r\nTọa đàm\t\r\n')).toEqual([
		['Ra quân\nđợt "1"', 'tháng 9'],
		['Tọa đàm', '']
	]);
});

test('words of a decomposed alphabet come in as composed ones', () => {
	expect(separatedText('Đối thoại'.normalize('NFD') + '\tx')?.[0]?.[0]).toBe('Đối thoại');
});

test('a cell merged over two rows leaves its second place empty, and the next cell keeps its column', () => {
	const grid = placeSpans([
		[
			{ words: 'Tuyên truyền', colSpan: 1, rowSpan: 2 },
			{ words: 'tháng 9', colSpan: 1, rowSpan: 1 }
		],
		[{ words: 'tháng 10', colSpan: 1, rowSpan: 1 }]
	]);
	expect(grid).toEqual([
		['Tuyên truyền', 'tháng 9'],
		['', 'tháng 10']
	]);
});

test('a cell merged over two columns leaves the second place empty', () => {
	expect(
		placeSpans([
			[
				{ words: 'I', colSpan: 2, rowSpan: 1 },
				{ words: 'x', colSpan: 1, rowSpan: 1 }
			]
		])
	).toEqual([['I', '', 'x']]);
});

test('a whole copied table loses its headings, its column numbers, its empty rows and its Stt', () => {
	const grid = [
		['STT', 'Tên nội dung', 'Thời gian'],
		['(1)', '(2)', '(3)'],
		['', '', ''],
		['1', 'Ra quân', 'tháng 9'],
		['2', 'Tọa đàm', 'tháng 10']
	];
	expect(withoutFurniture(grid, columns, 'c2')).toEqual([
		['Ra quân', 'tháng 9'],
		['Tọa đàm', 'tháng 10']
	]);
});

test('numbers pasted into a column that is not the first stay', () => {
	expect(withoutFurniture([['1', '2']], columns, 'c3')).toEqual([['1', '2']]);
});

test('a first column of words is no Stt', () => {
	expect(withoutFurniture([['Ra quân', '30 người']], columns, 'c2')).toEqual([['Ra quân', '30 người']]);
});
