import { expect, test } from 'vitest';
import { placedRows } from './placed-rows.ts';

const cell = (words: string, spans: { colSpan?: number; rowSpan?: number } = {}) => ({ words, colSpan: 1, rowSpan: 1, ...spans });

test('a cell beside one that reaches down from the row above stays in its column, and what is merged stays merged', () => {
	expect(
		placedRows([
			[cell('Stt', { rowSpan: 2 }), cell('Nội dung', { rowSpan: 2 }), cell('Thời gian', { colSpan: 2 })],
			[cell('Từ'), cell('Đến')],
			[cell('1'), cell('Ra quân'), cell('20/9'), cell('21/9')]
		])
	).toEqual(['| Stt | Nội dung | Thời gian | << |', '| ^^ | ^^ | Từ | Đến |', '| 1 | Ra quân | 20/9 | 21/9 |']);
});

test('a block of cells that is merged both ways is marked in every place that it covers', () => {
	expect(placedRows([[cell('Ai'), cell('Việc', { colSpan: 2, rowSpan: 2 })], [cell('An | Lan')]])).toEqual(['| Ai | Việc | << |', '| An \\| Lan | ^^ | << |']);
});
