import { aboveOf, readBodyText } from '@kheo/core';
import { Fragment, type Node, Slice } from 'prosemirror-model';
import { type EditorState, Plugin, type Transaction } from 'prosemirror-state';
import { isInTable } from 'prosemirror-tables';
import { bodyOf, nodesOf } from './paper-doc.ts';
import { pastedBody } from './pasted-html.ts';

/** Brings what is pasted into the shape of a paper; what was copied from this page keeps its own. */
export const pasteAsPaper = new Plugin({
	props: {
		handlePaste(view, event) {
			const html = event.clipboardData?.getData('text/html') ?? '';
			const text = event.clipboardData?.getData('text/plain') ?? '';
			if (html.includes('data-pm-slice')) return false;
			const under = aboveHere(view.state);
			const fromHtml = html === '' ? [] : pastedBody(html, under);
			const nodes = nodesOf(fromHtml.length === 0 ? readBodyText(text, under) : fromHtml);
			if (nodes.length > 0) view.dispatch(pasted(view.state, nodes).scrollIntoView());
			return true;
		}
	}
});

/** The parts that what is pasted will stand under; a line that is still empty will be replaced. */
function aboveHere({ doc, selection }: EditorState) {
	const { $from } = selection;
	const isEmpty = $from.parent.isTextblock && $from.parent.content.size === 0;
	return aboveOf(bodyOf(doc.children.slice(0, $from.index(0) + (isEmpty ? 0 : 1))));
}

/** Into a cell, and one line into the middle of another, go the words alone. */
function pasted(state: EditorState, nodes: readonly Node[]): Transaction {
	const [only] = nodes;
	const isWords = nodes.length === 1 && only?.isTextblock === true && (only.type.name === 'paragraph' || state.selection.$from.parent.content.size > 0);
	if (isWords || isInTable(state)) return state.tr.insertText(nodes.map(({ textContent }) => textContent).join(' '));
	return state.tr.replaceSelection(new Slice(Fragment.from(nodes), 0, 0));
}
