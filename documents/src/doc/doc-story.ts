import type { Node, ParagraphNode } from '../flow/node.ts';
import { tableOfEdges, type EdgeRow } from '../flow/table-of-edges.ts';
import type { DocContext } from './doc-context.ts';
import { rowOf } from './doc-rows.ts';
import { readRuns } from './doc-runs.ts';
import { readParagraphProperties, type DocParagraph } from './looks.ts';
import { runAt } from './property-runs.ts';

type Paragraph = { readonly raw: DocParagraph; readonly style: string; readonly lists: readonly { readonly view: DataView; readonly from: number }[] };
type Table = { cell: Node[]; cells: Node[][]; rows: EdgeRow[] };

const PARAGRAPH = '\r';
const CELL = '\u0007';
const BREAK = '\f';

/** The paragraphs and tables between two places of the text. */
export function readStretch(context: DocContext, from: number, end: number): Node[] {
	const to = Math.min(end, context.text.length);
	const body: Node[] = [];
	const table: Table = { cell: [], cells: [], rows: [] };
	for (let start = from; start < to;) {
		const next = endOfParagraph(context, start, to);
		const mark = context.text[next - 1];
		const paragraph = propertiesAt(context, next - 1);
		if (paragraph.raw.isRowEnd && mark === CELL) endRow(table, paragraph);
		else if (!paragraph.raw.isInnerRowEnd) {
			const node = nodeOf(context, paragraph, start, mark === PARAGRAPH || mark === CELL || isSectionEnd(context, next) ? next - 1 : next);
			if (paragraph.raw.inTable || mark === CELL) addToCell(table, node, mark === CELL);
			else {
				flush(table, body);
				body.push(node);
			}
		}
		start = next;
	}
	flush(table, body);
	return body;
}

function endOfParagraph({ text, sectionEnds }: DocContext, from: number, to: number): number {
	for (let at = from; at < to; at++) {
		const sign = text[at];
		if (sign === PARAGRAPH || sign === CELL || (sign === BREAK && sectionEnds.has(at + 1))) return at + 1;
	}
	return to;
}

function isSectionEnd({ text, sectionEnds }: DocContext, end: number): boolean {
	return text[end - 1] === BREAK && sectionEnds.has(end);
}

/** The style's number, then what the paragraph says itself; long lists of properties stand in a stream of their own. */
function propertiesAt({ paragraphs, file }: DocContext, place: number): Paragraph {
	const view = runAt(paragraphs, place)?.properties;
	const raw: DocParagraph = {};
	if (!view || view.byteLength < 2) return { raw, style: '0', lists: [] };
	readParagraphProperties(raw, view, 2);
	const lists = [{ view, from: 2 }];
	const { data } = file;
	if (raw.huge !== undefined && data && raw.huge + 2 <= data.byteLength) {
		const length = Math.min(data.getUint16(raw.huge, true), data.byteLength - raw.huge - 2);
		const huge = new DataView(data.buffer, data.byteOffset + raw.huge + 2, length);
		readParagraphProperties(raw, huge, 0);
		lists.push({ view: huge, from: 0 });
	}
	return { raw, style: String(view.getUint16(0, true)), lists };
}

function nodeOf(context: DocContext, { raw, style }: Paragraph, from: number, to: number): ParagraphNode {
	const { styles, lists, counter } = context;
	const effective = styles.effective(style, undefined);
	const { runs, boxes } = readRuns(context, effective, from, to);
	const id = raw.list ?? effective.paragraph.list ?? 0;
	const level = raw.level ?? effective.paragraph.level ?? 0;
	const list = lists.get(id);
	const listLabel = list && counter.next(list, level);
	return {
		kind: 'paragraph',
		runs,
		style: styles.paragraph(effective, list?.paragraphs.get(level), raw),
		...(listLabel !== undefined && { listLabel, list: { id, level } }),
		...(boxes.length > 0 && { boxes })
	};
}

function addToCell(table: Table, node: ParagraphNode, isLast: boolean): void {
	table.cell.push(node);
	if (!isLast) return;
	table.cells.push(table.cell);
	table.cell = [];
}

function endRow(table: Table, { lists }: Paragraph): void {
	if (table.cells.length > 0) table.rows.push(rowOf(lists, table.cells));
	table.cells = [];
	table.cell = [];
}

/** Ends a table; cells without an end of row leave their paragraphs. */
function flush(table: Table, body: Node[]): void {
	if (table.rows.length > 0) body.push(tableOfEdges(table.rows));
	body.push(...table.cells.flat(), ...table.cell);
	table.cell = [];
	table.cells = [];
	table.rows = [];
}
