import { isMark, type TextRun } from '@kheo/core';
import { addText as addRun } from '../flow/add-text.ts';
import type { CellNode, Node, ParagraphNode, RowNode, RunNode } from '../flow/node.ts';
import { OdtLists } from './odt-lists.ts';
import { FileRefused } from '../refused.ts';
import type { OdtStyles } from './odt-styles.ts';

type Writable<Frozen> = { -readonly [Key in keyof Frozen]: Frozen[Key] };

export type ParagraphDraft = {
	readonly style: string | undefined;
	readonly outline: number | undefined;
	readonly runs: RunNode[];
	readonly boxes: Node[];
	mark?: string;
} & Pick<ParagraphNode, 'listLabel' | 'list'>;

export type TableDraft = {
	readonly style: string | undefined;
	readonly grid: number[];
	readonly rows: RowNode[];
	cells: CellNode[] | null;
	column: number;
	repeatRow: number;
	rowStyle: string | undefined;
	isHead: boolean;
	framed: number;
	bare: number;
};

/** Where nodes go: the body, a cell, a footnote, a text box. */
export type Frame = { readonly body: Node[]; paragraph: ParagraphDraft | null; readonly spans: string[]; table: TableDraft | null; readonly leave: () => void };

/** Everything that is known while the content of an OpenDocument file is streamed through. */
export type OdtStory = {
	readonly styles: OdtStyles;
	readonly lists: OdtLists;
	readonly frames: Frame[];
	frame: Frame;
	/** Depth of elements whose content is not shown. */
	hidden: number;
	readonly deletions: Map<string, string>;
	/** Changes of the region at hand: an insertion is in the text, a deletion stands apart. */
	change: { id: string; kind: 'insertion' | 'deletion' | null } | null;
	inserted: Set<string>;
	/** Pages begin where a style names one. */
	readonly starts: { readonly at: number; readonly master: string; readonly pageNumber: number | null }[];
	picture: { width: string; height: string };
	/** Cells that stand in the file once and in the table more often. */
	repeated: number;
};

/** No office nests tables and boxes so deep. */
const DEEPEST = 100;

export function newOdtStory(styles: OdtStyles): OdtStory {
	return {
		styles,
		lists: new OdtLists(styles.lists),
		frames: [],
		frame: newFrame(() => undefined),
		hidden: 0,
		deletions: new Map(),
		change: null,
		inserted: new Set(),
		starts: [],
		picture: { width: '', height: '' },
		repeated: 0
	};
}

function newFrame(leave: () => void): Frame {
	return { body: [], paragraph: null, spans: [], table: null, leave };
}

/** A footnote, text box or cell opens; what stands in it goes there until it closes. */
export function enterFrame(story: OdtStory): void {
	if (story.frames.length > DEEPEST) throw new FileRefused('file.zip-broken');
	story.frames.push(story.frame);
	story.frame = newFrame(story.lists.enter());
}

export function leaveFrame(story: OdtStory): Node[] {
	const { body, leave } = story.frame;
	closeParagraph(story);
	leave();
	story.frame = story.frames.pop() ?? story.frame;
	return body;
}

export function openParagraph(story: OdtStory, style: string | undefined, outline: number | undefined): void {
	closeParagraph(story);
	story.frame.paragraph = { style, outline, runs: [], boxes: [], ...story.lists.label() };
}

export function closeParagraph(story: OdtStory): void {
	const { paragraph, body, spans } = story.frame;
	if (!paragraph) return;
	const { style, outline, runs, boxes, ...list } = paragraph;
	const node: Writable<ParagraphNode> = { kind: 'paragraph', runs, style: story.styles.paragraph(style, outline), ...list };
	if (boxes.length > 0) node.boxes = boxes;
	body.push(node);
	spans.length = 0;
	story.frame.paragraph = null;
}

/** Spaces of the file's own layout collapse; those that count are elements. */
export function addText(story: OdtStory, text: string): void {
	const { paragraph } = story.frame;
	if (!paragraph || story.hidden > 0) return;
	const collapsed = text.replace(/[ \t\r\n]+/g, ' ');
	const last = paragraph.runs.at(-1);
	const isFresh = last === undefined || last.kind === 'break' || (last.kind === 'text' && last.text.endsWith(' '));
	addShown(story, isFresh ? collapsed.replace(/^ /, '') : collapsed);
}

export function addShown(story: OdtStory, text: string, deleted = false): void {
	const { paragraph, spans } = story.frame;
	if (!paragraph || story.hidden > 0 || text === '') return;
	if (story.styles.isHidden(spans)) return addMark(paragraph, text);
	const change: TextRun['change'] = deleted ? 'deleted' : story.inserted.size > 0 ? 'inserted' : undefined;
	const style = story.styles.run(paragraph.style, spans);
	addRun(paragraph.runs, text, style, change);
}

/** Hidden text is left out, but for the mark that a file of ours went out with; programs may cut it into several spans. */
function addMark(paragraph: ParagraphDraft, text: string): void {
	const mark = (paragraph.mark ?? '') + text;
	if (isMark(mark)) paragraph.mark = mark;
}
