import { type Citable, type CitationMark, citationStandings, citeBelow, type KnownDocuments } from '@kheo/core';
import type { Node } from 'prosemirror-model';
import { type Command, type EditorState, Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

/** A citation on the page, by its place there. */
export type CitedHere = Pick<CitationMark, 'standing' | 'fix'> & { readonly from: number; readonly to: number };

type Marks = { readonly known: KnownDocuments | null; readonly cited: readonly CitedHere[]; readonly shown: DecorationSet };

const key = new PluginKey<Marks>('citations');

/** Marks each citation with its standing, once the documents that the agency holds have come (`learn`). */
export const citationMarks = new Plugin<Marks>({
	key,
	state: {
		init: () => ({ known: null, cited: [], shown: DecorationSet.empty }),
		apply(transaction, before) {
			const learnt: KnownDocuments | undefined = transaction.getMeta(key);
			if (!learnt && !transaction.docChanged) return before;
			return marksOf(transaction.doc, learnt ?? before.known);
		}
	},
	props: {
		decorations(state) {
			return key.getState(state)?.shown;
		}
	}
});

export function learn(known: KnownDocuments): Command {
	return (state, dispatch) => {
		dispatch?.(state.tr.setMeta(key, known));
		return true;
	};
}

/** The citation that the caret stands in. */
export function citedAt(state: EditorState): CitedHere | null {
	const at = state.selection.head;
	return key.getState(state)?.cited.find(({ from, to }) => from <= at && at <= to) ?? null;
}

/** Puts what is known of the document in the place of the citation that the caret stands in. */
export const mendCitation: Command = (state, dispatch) => {
	const here = citedAt(state);
	if (!here || here.fix === null) return false;
	dispatch?.(state.tr.insertText(here.fix, here.from, here.to).scrollIntoView());
	return true;
};

/** Writes the citation of a document: in full where it has not been cited above, else short. */
export function cite(document: Citable): Command {
	return (state, dispatch) => {
		if (!state.selection.$from.parent.isTextblock) return false;
		const above = state.doc.textBetween(0, state.selection.from, '\n').split('\n');
		dispatch?.(state.tr.insertText(citeBelow(above, document)).scrollIntoView());
		return true;
	};
}

function marksOf(doc: Node, known: KnownDocuments | null): Marks {
	if (!known) return { known, cited: [], shown: DecorationSet.empty };
	const starts: number[] = [];
	const lines: string[] = [];
	doc.descendants((node, at) => {
		if (!node.isTextblock) return true;
		starts.push(at + 1);
		lines.push(node.textContent);
		return false;
	});
	const cited = citationStandings(lines, known).map(({ line, start, end, standing, fix }): CitedHere => {
		const at = starts[line] ?? 0;
		return { from: at + start, to: at + end, standing, fix };
	});
	const decorations = cited.map(({ from, to, standing }) => Decoration.inline(from, to, { 'data-cited': standing }));
	return { known, cited, shown: DecorationSet.create(doc, decorations) };
}
