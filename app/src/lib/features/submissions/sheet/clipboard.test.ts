import type { Column } from '@kheo/core';
import { expect, test } from 'vitest';
import { placeSpans, withoutSpans } from './place-spans.ts';
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

const cell = (words: string, spans: { colSpan?: number; rowSpan?: number } = {}) => ({ words, colSpan: 1, rowSpan: 1, ...spans });
const wordsOf = (rows: ReturnType<typeof placeSpans>) => rows.map((row) => row.map(({ words }) => words));

test('a cell merged over two rows is said of both, and the next cell keeps its column', () => {
	const grid = placeSpans([
		[
			{ words: 'Tuyên truyền', colSpan: 1, rowSpan: 2 },
			{ words: 'tháng 9', colSpan: 1, rowSpan: 1 }
		],
		[{ words: 'tháng 10', colSpan: 1, rowSpan: 1 }]
	]);
	expect(wordsOf(grid)).toEqual([
		['Tuyên truyền', 'tháng 9'],
		['Tuyên truyền', 'tháng 10']
	]);
});

test('a cell merged over two columns leaves the second place empty', () => {
	expect(wordsOf(placeSpans([[cell('I', { colSpan: 2 }), cell('x')]]))).toEqual([['I', '', 'x']]);
});

test('a whole copied table loses its headings, its column numbers, its empty rows and its Stt', () => {
	const grid = [
		['STT', 'Tên nội dung', 'Thời gian'],
		['(1)', '(2)', '(3)'],
		['', '', ''],
		['1', 'Ra quân', 'tháng 9'],
		['2', 'Tọa đàm', 'tháng 10']
	];
	expect(withoutFurniture(withoutSpans(grid), columns, 'c2')).toEqual([
		['Ra quân', 'tháng 9'],
		['Tọa đàm', 'tháng 10']
	]);
});

test('numbers pasted into a column that is not the first stay', () => {
	expect(withoutFurniture(withoutSpans([['1', '2']]), columns, 'c3')).toEqual([['1', '2']]);
});

test('a first column of words is no Stt', () => {
	expect(withoutFurniture(withoutSpans([['Ra quân', '30 người']]), columns, 'c2')).toEqual([['Ra quân', '30 người']]);
});

const wide: Column[] = [
	...columns.slice(0, 2),
	{ key: 'c3', heading: 'Thời gian – Bắt đầu', type: 'date' },
	{ key: 'c4', heading: 'Thời gian – Kết thúc', type: 'date' },
	{ key: 'c5', heading: 'Số người', type: 'number' }
];
const two = { rowSpan: 2 };

test('a copied table with merged rows and groups gives its activities alone: words on each row, a number once, no row for a group', () => {
	const copied = placeSpans([
		[cell('TT', two), cell('Tên nội dung', two), cell('Thời gian', { colSpan: 2 }), cell('Số người', two)],
		[cell('Bắt đầu'), cell('Kết thúc')],
		[cell('I. Tuyên truyền', { colSpan: 5 })],
		[cell('1'), cell('Phát tờ rơi'), cell('01/10', two), cell('05/10'), cell('40', two)],
		[cell('2'), cell('Treo băng rôn'), cell('06/10')],
		[cell('II'), cell('Vệ sinh môi trường', { colSpan: 4 })],
		[cell('3'), cell('Dọn vệ sinh'), cell('08/10'), cell('09/10'), cell('30')]
	]);
	expect(withoutFurniture(copied, wide, 'c2')).toEqual([
		['Phát tờ rơi', '01/10', '05/10', '40'],
		['Treo băng rôn', '01/10', '06/10', ''],
		['Dọn vệ sinh', '08/10', '09/10', '30']
	]);
});

test('an entry whose number and name are merged over rows stays one entry', () => {
	const copied = placeSpans([
		[cell('1', two), cell('Tập huấn', two), cell('01/10'), cell('02/10'), cell('40')],
		[cell('05/10'), cell('06/10'), cell('40')]
	]);
	expect(withoutFurniture(copied, wide, 'c2')).toEqual([['Tập huấn', '01/10\n05/10', '02/10\n06/10', '40']]);
});
