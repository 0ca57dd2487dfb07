import type { Alignment, Block, NoteRun, Paragraph, Run, RunStyle, TextRun } from '@kheo/core';
import { type Inline, plain } from './inline-style.ts';
import type { HtmlTable } from './html-table.ts';

export type OpenElement = {
	readonly name: string;
	readonly inline: Inline;
	readonly align: Alignment | undefined;
	readonly isLabel: boolean;
	/** The element holds the text of this note. */
	readonly note: string | undefined;
};

type HtmlList = { readonly id: number; readonly format: string | null; next: number };

export type HtmlState = {
	readonly blocks: Block[];
	readonly elements: OpenElement[];
	readonly lists: HtmlList[];
	/** The outermost open table; tables inside its cells leave only their paragraphs. */
	table: HtmlTable | null;
	nestedTables: number;
	runs: Run[];
	heading: Paragraph['style']['heading'];
	label: string;
	list: Paragraph['list'];
	listCount: number;
	/** Depth of elements whose content is not shown. */
	hidden: number;
	preformatted: number;
	/** Marks of notes, and where each note's text begins. */
	readonly notes: { readonly run: NoteRun; readonly id: string }[];
	readonly noteStarts: Map<string, number>;
};

export function newState(): HtmlState {
	return {
		blocks: [],
		elements: [],
		lists: [],
		table: null,
		nestedTables: 0,
		runs: [],
		heading: undefined,
		label: '',
		list: undefined,
		listCount: 0,
		hidden: 0,
		preformatted: 0,
		notes: [],
		noteStarts: new Map()
	};
}

/** Ends the paragraph at hand, if it says anything. */
export function endParagraph(state: HtmlState): void {
	const runs = trimmedEnd(state.runs);
	const label = state.label.trim();
	if (runs.length > 0 || (label !== '' && state.list === undefined)) state.blocks.push(paragraphOf(state, runs, label));
	if (runs.length > 0) {
		state.label = '';
		state.list = undefined;
	}
	state.runs = [];
}

function paragraphOf(state: HtmlState, runs: readonly Run[], label: string): Paragraph {
	const align = state.elements.findLast((element) => element.align !== undefined)?.align;
	const style = { ...(state.heading && { heading: state.heading }), ...(align && align !== 'left' && { align }) };
	const note = state.elements.findLast((element) => element.note !== undefined)?.note;
	if (note !== undefined && !state.noteStarts.has(note)) state.noteStarts.set(note, state.blocks.length);
	const within = note === undefined ? 'body' : 'footnote';
	return { kind: 'paragraph', runs, style, within, ...(label && { listLabel: label }), ...(label && state.list && { list: state.list }) };
}

/** Spaces and line breaks at the end of a block are not shown. */
function trimmedEnd(runs: readonly Run[]): Run[] {
	const kept = [...runs];
	for (let last = kept.pop(); last; last = kept.pop()) {
		if (last.kind === 'break' && last.of === 'line') continue;
		const text = last.kind === 'text' ? last.text.replace(/ +$/, '') : null;
		if (text === '') continue;
		kept.push(last.kind === 'text' && text !== null ? { ...last, text } : last);
		break;
	}
	return kept;
}

/** Adds shown text, spaces collapsed as a browser does. */
export function addText(state: HtmlState, raw: string): void {
	const element = state.elements.at(-1);
	if (element?.isLabel) {
		state.label += raw.replace(/[\s\u00a0]+/g, ' ');
		return;
	}
	if (state.preformatted > 0 && raw.includes('\n')) {
		addLines(state, raw.split(/\r?\n/));
		return;
	}
	const collapsed = state.preformatted > 0 ? raw : raw.replace(/[ \t\r\n\f]+/g, ' ');
	const text = startsFresh(state) && state.preformatted === 0 ? collapsed.replace(/^ /, '') : collapsed;
	if (text === '') return;
	const inline = element?.inline ?? plain;
	const last = state.runs.at(-1);
	const isSame = last?.kind === 'text' && last.change === inline.change && sameStyle(last.style, inline.style);
	if (isSame) state.runs[state.runs.length - 1] = { ...last, text: last.text + text };
	else state.runs.push(textRun(text, inline));
}

/** Each line of preformatted text is a paragraph, empty ones too: they part what stands in it. */
function addLines(state: HtmlState, lines: readonly string[]): void {
	for (const [index, line] of lines.entries()) {
		if (index > 0 && state.runs.length === 0) state.blocks.push({ kind: 'paragraph', runs: [], style: {}, within: 'body' });
		else if (index > 0) endParagraph(state);
		if (line !== '') addText(state, line);
	}
}

function textRun(text: string, { style, change }: Inline): TextRun {
	return { kind: 'text', text, ...(Object.keys(style).length > 0 && { style }), ...(change && { change }) };
}

function sameStyle(a: RunStyle = {}, b: RunStyle = {}): boolean {
	return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function startsFresh({ runs }: HtmlState): boolean {
	const last = runs.at(-1);
	return last === undefined || last.kind === 'break' || (last.kind === 'text' && last.text.endsWith(' '));
}
