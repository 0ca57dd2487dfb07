import { finalParagraph } from '../docx/final-style.ts';
import type { RawParagraph } from '../docx/raw-properties.ts';
import type { Node, ParagraphNode } from '../flow/node.ts';
import { tableOfEdges } from '../flow/table-of-edges.ts';
import { FileRefused } from '../refused.ts';
import { newFrame, type Frame, type RtfState } from './rtf-state.ts';
import { flushBytes } from './rtf-text.ts';

const DEEPEST = 100;

/** Ends the paragraph at hand; in a table it goes to the cell, elsewhere it ends a table. */
export function endParagraph(state: RtfState): void {
	flushBytes(state);
	const { frame, group } = state;
	const node = paragraphNode(frame, group.paragraph);
	if (group.paragraph.inTable) frame.cell.push(node);
	else {
		flushTable(frame);
		frame.body.push(node);
	}
}

function paragraphNode(frame: Frame, raw: RawParagraph): ParagraphNode {
	const { runs, boxes } = frame;
	const listLabel = frame.label.replace(/\s+/g, ' ').trim();
	frame.runs = [];
	frame.boxes = [];
	frame.label = '';
	return {
		kind: 'paragraph',
		runs,
		style: finalParagraph(raw),
		...(listLabel !== '' && { listLabel }),
		...(listLabel !== '' && raw.list !== undefined && { list: { id: raw.list, level: raw.level ?? 0 } }),
		...(boxes.length > 0 && { boxes })
	};
}

export function endCell(state: RtfState): void {
	state.group.paragraph.inTable = true;
	endParagraph(state);
	state.frame.cells.push(state.frame.cell);
	state.frame.cell = [];
}

export function endRow({ frame }: RtfState): void {
	const { row, cells } = frame;
	frame.cells = [];
	if (cells.length === 0) return;
	const shapes = cells.map((body, index) => {
		const { drawn, right, ...shape } = row.cells[index] ?? { framed: false, drawn: 0, right: (row.cells.at(-1)?.right ?? row.left) + 1000 * (index + 1) };
		return { ...shape, right, body, framed: row.framed || drawn >= 2 };
	});
	const { left, header, cantSplit, height } = row;
	frame.rows.push({ left, cells: shapes, ...(header && { header }), ...(cantSplit && { cantSplit }), ...(height > 0 && { height }) });
}

/** Ends the table at hand; cells that no row closed leave their paragraphs. */
export function flushTable(frame: Frame): void {
	if (frame.rows.length > 0) frame.body.push(tableOfEdges(frame.rows, frame.row.align));
	frame.rows = [];
	frame.body.push(...frame.cells.flat(), ...frame.cell);
	frame.cells = [];
	frame.cell = [];
}

/** A footnote, header or text box opens: what its group says goes there. */
export function enterFrame(state: RtfState, take: (body: Node[]) => void): void {
	flushBytes(state);
	if (state.frames.length > DEEPEST) throw new FileRefused('file.zip-broken');
	state.frames.push(state.frame);
	state.frame = newFrame();
	state.group.paragraph = {};
	state.group.destination = 'text';
	state.group.atEnd = () => take(leaveFrame(state));
}

function leaveFrame(state: RtfState): Node[] {
	const { frame } = state;
	finishFrame(state);
	state.frame = state.frames.pop() ?? frame;
	return frame.body;
}

/** What stands at the end without a closing mark is a paragraph too. */
export function finishFrame(state: RtfState): void {
	flushBytes(state);
	if (state.frame.runs.length > 0 || state.frame.boxes.length > 0) endParagraph(state);
	flushTable(state.frame);
}
