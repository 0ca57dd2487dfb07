import { columnsOf, type DraftBody, isOwnLabel, partText, printBodyText, readBodyText, renumbered } from '@kheo/core';
import type { Node } from 'prosemirror-model';
import { nodeNameOf, paperSchema, partOfNode } from './paper-schema.ts';

/** The body's plain text as a page to write on. */
export function docOf(text: string): Node {
	const blocks = nodesOf(readBodyText(text));
	return paperSchema.node('doc', null, blocks.length === 0 ? [paperSchema.node('paragraph')] : blocks);
}

export function nodesOf(body: readonly DraftBody[]): Node[] {
	return body.map((part) => {
		if (part.part === 'table') return tableNode(part);
		if (part.part === 'article') return paperSchema.node('article', { own: isOwnLabel(part.label) ? part.label : null }, wordsOf(part.text));
		return paperSchema.node(nodeNameOf(part.part), null, wordsOf(partText(part)));
	});
}

/** The page as the body's plain text; what it shows is what is read back. */
export function textOf(doc: Node): string {
	return printBodyText(bodyOf(doc.children));
}

export function bodyOf(nodes: readonly Node[]): DraftBody[] {
	return renumbered(nodes.map((node) => (node.type.name === 'table' ? tablePart(node) : linePart(node))));
}

function wordsOf(text: string): Node[] {
	return text === '' ? [] : [paperSchema.text(text)];
}

type Table = Extract<DraftBody, { part: 'table' }>;

function tableNode({ columns, rows }: Table): Node {
	const head = columns.map(({ heading }) => cellNode('table_header', heading));
	const body = rows.map((row, index) => columns.map(({ key, type }) => cellNode('table_cell', type === 'ordinal' ? String(index + 1) : (row[key] ?? ''))));
	return paperSchema.node(
		'table',
		null,
		[head, ...body].map((cells) => paperSchema.node('table_row', null, cells))
	);
}

function cellNode(type: 'table_header' | 'table_cell', text: string): Node {
	return paperSchema.node(
		type,
		null,
		text.split('\n').map((line) => paperSchema.node('cell_line', null, wordsOf(line)))
	);
}

/** A cell over several columns gives its words to the first of them. */
function tablePart(node: Node): DraftBody {
	const [headings = [], ...rows] = node.children.map((row) => row.children.flatMap(cellTexts));
	const widest = Math.max(headings.length, ...rows.map((row) => row.length));
	const columns = columnsOf(Array.from({ length: widest }, (_, index) => headings[index] ?? ''));
	return { part: 'table', columns, rows: rows.map((row) => Object.fromEntries(columns.map(({ key }, index) => [key, row[index] ?? '']))) };
}

function cellTexts(cell: Node): string[] {
	const span = Number(cell.attrs['colspan'] ?? 1);
	return [cell.children.map((line) => line.textContent).join('\n'), ...Array.from({ length: span - 1 }, () => '')];
}

function linePart(node: Node): DraftBody {
	const [part, text] = [partOfNode(node.type.name) ?? 'text', node.textContent];
	if (part === 'article') return { part, label: ownLabelOf(node) ?? unnumbered, text };
	if (part !== 'labelled') return { part, text };
	const [, label = '', rest = ''] = /^([^:*]+:)\s*(.*)$/su.exec(text) ?? [];
	return label === '' ? { part: 'text', text } : { part, label, text: rest };
}

/** "Điều 3a.", or null for an article that is counted. */
export function ownLabelOf(node: Node): string | null {
	const own: unknown = node.attrs['own'];
	return typeof own === 'string' ? own : null;
}

/** Stands for the number until all are counted. */
export const unnumbered = 'Điều 0.';
