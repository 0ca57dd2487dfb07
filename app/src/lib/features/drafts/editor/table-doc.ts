import { columnsOf, coverOf, type DraftBody, headingRows, isCovered, ordinals, type Span } from '@kheo/core';
import type { Node } from 'prosemirror-model';
import { TableMap } from 'prosemirror-tables';
import { paperSchema } from './paper-schema.ts';

type Table = Extract<DraftBody, { part: 'table' }>;

/** A table of the body as one of the page, its merged cells as such. */
export function tableNode({ columns, rows, spans = [] }: Table): Node {
	const cover = coverOf(spans);
	const reach = Math.max(1, headingRows(spans, rows.length + 1));
	const numbers = columns.map(({ type }, column) => (type === 'ordinal' ? ordinals(column, rows.length + 1, spans) : []));
	const headings = Object.fromEntries(columns.map(({ key, heading }) => [key, heading]));
	const lines = [headings, ...rows].map((cells, row) =>
		columns.flatMap(({ key }, column) => {
			const span = cover(row, column);
			if (isCovered(span, row, column)) return [];
			const text = numbers[column]?.[row] ?? cells[key] ?? '';
			return [cellNode(row < reach ? 'table_header' : 'table_cell', String(text), span)];
		})
	);
	return paperSchema.node(
		'table',
		null,
		lines.map((cells) => paperSchema.node('table_row', null, cells))
	);
}

function cellNode(type: 'table_header' | 'table_cell', text: string, span: Span | undefined): Node {
	return paperSchema.node(
		type,
		span ? { colspan: span.across, rowspan: span.down } : null,
		text.split('\n').map((line) => paperSchema.node('cell_line', null, line === '' ? [] : [paperSchema.text(line)]))
	);
}

/** A cell over several places gives its words to the first of them. */
export function tablePart(table: Node): DraftBody {
	const map = TableMap.get(table);
	const spans: Span[] = [];
	const words = Array.from({ length: map.height }, () => Array.from({ length: map.width }, () => ''));
	for (const at of new Set(map.map)) {
		const cell = table.nodeAt(at);
		if (!cell) continue;
		const { left, top, right, bottom } = map.findCell(at);
		words[top]?.splice(left, 1, cell.children.map((line) => line.textContent).join('\n'));
		if (right - left > 1 || bottom - top > 1) spans.push({ row: top, column: left, down: bottom - top, across: right - left });
	}
	const [headings = [], ...rows] = words;
	const columns = columnsOf(headings);
	const cells = rows.map((row) => Object.fromEntries(columns.map(({ key }, index) => [key, row[index] ?? ''])));
	return { part: 'table', columns, rows: cells, spans };
}
