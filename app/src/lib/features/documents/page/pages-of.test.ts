import type { Document } from '@kheo/core';
import { expect, test } from 'vitest';
import { pagesOf } from './pages-of.ts';

const text = (value: string, style = {}) => ({ kind: 'paragraph', within: 'body', style: {}, runs: [{ kind: 'text', text: value, style }] }) as const;

const document: Document = {
	sections: [],
	blocks: [
		text('đầu'),
		{
			kind: 'table',
			grid: [1, 1],
			borders: 'none',
			rows: [
				{
					cells: [
						{ first: 2, end: 3, column: 0, colSpan: 1, rowSpan: 1 },
						{ first: 3, end: 4, column: 1, colSpan: 1, rowSpan: 1 }
					]
				}
			]
		},
		text('trái'),
		text('phải'),
		{
			kind: 'paragraph',
			within: 'body',
			style: {},
			runs: [
				{ kind: 'text', text: 'bỏ', change: 'deleted' },
				{ kind: 'text', text: 'cuối' },
				{ kind: 'break', of: 'line' },
				{ kind: 'text', text: 'đậm', style: { bold: true } }
			]
		}
	]
};

test('the paragraphs of a cell stand in the cell and not again after the table', () => {
	const [page] = pagesOf(document);
	expect(page?.nodes.map(({ kind, block }) => [kind, block])).toEqual([
		['paragraph', 0],
		['table', 1],
		['paragraph', 4]
	]);
	const table = page?.nodes[1];
	expect(table?.kind === 'table' && table.rows[0]?.map(({ nodes }) => nodes[0]?.block)).toEqual([2, 3]);
});

test('deleted text is left out and line breaks count, so that offsets are those of the reading', () => {
	const last = pagesOf(document)[0]?.nodes[2];
	expect(last?.kind === 'paragraph' && last.pieces.map(({ start, text: said, bold }) => [start, said, bold])).toEqual([
		[0, 'cuối\n', false],
		[5, 'đậm', true]
	]);
});

test('a file with pages is drawn page by page, and what runs on stands where it begins', () => {
	const on = (value: string, page: number) => ({ ...text(value), lines: [{ at: 0, line: 1, column: 1, page }] });
	const pages = pagesOf({ sections: [], blocks: [on('một', 1), on('hai', 1), on('ba', 2), text('không rõ trang'), on('chú thích', 1)] });
	expect(pages.map(({ number, nodes }) => [number, nodes.map(({ block }) => block)])).toEqual([
		[1, [0, 1]],
		[2, [2, 3, 4]]
	]);
});
