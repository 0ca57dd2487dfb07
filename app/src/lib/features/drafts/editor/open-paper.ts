import type { Node } from 'prosemirror-model';
import { type Command, EditorState, TextSelection } from 'prosemirror-state';
import { isInTable } from 'prosemirror-tables';
import { EditorView } from 'prosemirror-view';
import { findWords } from '../find-words.ts';
import { editorPlugins } from './editor-keys.ts';
import { labelsOf } from './part-labels.ts';
import { docOf, textOf } from './paper-doc.ts';
import { type LinePart, partOfNode } from './paper-schema.ts';

/** What the tools show: the kind of the part one is in, null in a table. */
export type PaperState = { readonly part: LinePart | null; readonly inTable: boolean };

/** Selects the words of a finding; false when they are not on the page. */
export type Select = (words: { readonly line: string; readonly quote: string }) => boolean;

export type OpenPaper = { readonly run: (command: Command) => void; readonly select: Select; readonly close: () => void };

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
	return { run, select: (words) => selectWords(view, words), close: () => view.destroy() };
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

function placeOf(doc: Node, sought: { readonly line: string; readonly quote: string }, quote: string): { start: number; end: number } | null {
	let found: { start: number; end: number } | null = null;
	const labels = labelsOf(doc);
	doc.descendants((node, position) => {
		if (found || !node.isTextblock) return !found;
		const label = `${labels[doc.resolve(position).index(0)] ?? ''} `.trimStart();
		const text = label + node.textContent;
		const at = findWords(text, sought) && findWords(text, { line: sought.line, quote });
		found = at && { start: position + 1 + Math.max(0, at.start - label.length), end: position + 1 + Math.max(0, at.end - label.length) };
		return false;
	});
	return found;
}

function stateOf(state: EditorState): PaperState {
	return { part: partOfNode(state.selection.$from.parent.type.name), inTable: isInTable(state) };
}
