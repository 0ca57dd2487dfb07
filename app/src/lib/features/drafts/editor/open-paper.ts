import type { Node } from 'prosemirror-model';
import { type Command, EditorState, TextSelection } from 'prosemirror-state';
import { isInTable, mergeCells, splitCell } from 'prosemirror-tables';
import { EditorView } from 'prosemirror-view';
import { findWords } from '../find-words.ts';
import { placeOfMend } from '../mend.ts';
import type { Mend } from '../view.ts';
import { type CitedHere, citedAt } from './citation-marks.ts';
import { editorPlugins } from './editor-keys.ts';
import { labelsOf } from './part-labels.ts';
import { docOf, textOf } from './paper-doc.ts';
import { type LinePart, partOfNode } from './paper-schema.ts';

/** What the tools show: the kind of the part one is in, null in a table; there, whether cells are selected to be merged or one is merged. */
export type PaperState = {
	readonly part: LinePart | null;
	readonly inTable: boolean;
	readonly spanning: 'merge' | 'split' | null;
	readonly cited: CitedHere | null;
};

/** Selects the words of a finding; false when they are not on the page. */
export type Select = (words: { readonly line: string; readonly quote: string }) => boolean;

/** Puts other words in their place; false when they are not on the page as they were. */
export type Mending = (mend: Mend) => boolean;

/** What the rest of the form may do with the open page. */
export type PageHandle = { readonly select: Select; readonly mend: Mending };

export type OpenPaper = PageHandle & { readonly run: (command: Command) => void; readonly close: () => void };

type Listeners = { readonly label: string; readonly onText: (text: string) => void; readonly onState: (state: PaperState) => void };

/** Opens the body to be written on; every change is told as the body's plain text. */
export function openPaper(place: HTMLElement, text: string, { label, onText, onState }: Listeners): OpenPaper {
	const view = new EditorView(place, {
		state: EditorState.create({ doc: docOf(text), plugins: editorPlugins() }),
		attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, lang: 'vi' },
		dispatchTransaction(transaction) {
			view.updateState(view.state.apply(transaction));
			if (transaction.docChanged) onText(textOf(view.state.doc));
			onState(stateOf(view.state));
		}
	});
	onState(stateOf(view.state));
	view.focus();
	const run = (command: Command) => {
		command(view.state, view.dispatch);
		view.focus();
	};
	return { run, select: (words) => selectWords(view, words), mend: (mend) => mendWords(view, mend), close: () => view.destroy() };
}

function mendWords(view: EditorView, mend: Mend): boolean {
	const at = firstIn(view.state.doc, (text) => placeOfMend(text, mend));
	if (at) view.dispatch(view.state.tr.insertText(mend.with, at.start, at.end).scrollIntoView());
	return at !== null;
}

/** First in the line that they are about, then wherever they stand. */
function selectWords(view: EditorView, { line, quote }: { readonly line: string; readonly quote: string }): boolean {
	for (const sought of [
		{ line, quote: '' },
		{ line: '', quote }
	]) {
		const at = placeOf(view.state.doc, sought, quote);
		if (!at) continue;
		view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, at.start, at.end)).scrollIntoView());
		view.focus();
		return true;
	}
	return false;
}

function placeOf(doc: Node, sought: { readonly line: string; readonly quote: string }, quote: string): Place | null {
	return firstIn(doc, (text) => findWords(text, sought) && findWords(text, { line: sought.line, quote }));
}

type Place = { readonly start: number; readonly end: number };

/** The first part, read with its printed number, in which the words are found, as a place on the page. */
function firstIn(doc: Node, find: (text: string) => Place | null): Place | null {
	let found: Place | null = null;
	const labels = labelsOf(doc);
	doc.descendants((node, position) => {
		if (found || !node.isTextblock) return !found;
		const label = `${labels[doc.resolve(position).index(0)] ?? ''} `.trimStart();
		const at = find(label + node.textContent);
		const onPage = (place: number) => position + 1 + Math.max(0, place - label.length);
		found = at && { start: onPage(at.start), end: onPage(at.end) };
		return false;
	});
	return found;
}

function stateOf(state: EditorState): PaperState {
	const inTable = isInTable(state);
	const spanning = inTable && mergeCells(state) ? 'merge' : inTable && splitCell(state) ? 'split' : null;
	return { part: partOfNode(state.selection.$from.parent.type.name), inTable, spanning, cited: citedAt(state) };
}
