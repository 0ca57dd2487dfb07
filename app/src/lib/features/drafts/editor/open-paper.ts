import { type Command, EditorState } from 'prosemirror-state';
import { isInTable } from 'prosemirror-tables';
import { EditorView } from 'prosemirror-view';
import { editorPlugins } from './editor-keys.ts';
import { docOf, textOf } from './paper-doc.ts';
import { type LinePart, partOfNode } from './paper-schema.ts';

/** What the tools show: the kind of the part one is in, null in a table. */
export type PaperState = { readonly part: LinePart | null; readonly inTable: boolean };

export type OpenPaper = { readonly run: (command: Command) => void; readonly close: () => void };

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
	return { run, close: () => view.destroy() };
}

function stateOf(state: EditorState): PaperState {
	return { part: partOfNode(state.selection.$from.parent.type.name), inTable: isInTable(state) };
}
