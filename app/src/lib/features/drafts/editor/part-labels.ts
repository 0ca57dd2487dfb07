import { articleLabels, printedLabels } from '@kheo/core';
import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { ownLabelOf, unnumbered } from './paper-doc.ts';
import { partOfNode } from './paper-schema.ts';

/** What each part of the page is printed with before its words ("Điều 2.", "1.", "a)"), by the part's place: it is counted anew at every change. */
export function labelsOf(doc: Node): string[] {
	const articles = articleLabels(doc.children.map((node) => (node.type.name === 'article' ? (ownLabelOf(node) ?? unnumbered) : null)));
	const levels = printedLabels(doc.children.map((node) => ({ part: partOfNode(node.type.name) ?? 'table' })));
	return articles.map((article, index) => article ?? levels[index] ?? '');
}

/** Shows the labels before the words, where nobody can type into them. */
export const partLabels = new Plugin<DecorationSet>({
	state: {
		init: (_, { doc }) => shown(doc),
		apply: (transaction, before) => (transaction.docChanged ? shown(transaction.doc) : before)
	},
	props: {
		decorations(state) {
			return this.getState(state);
		}
	}
});

function shown(doc: Node): DecorationSet {
	const labels = labelsOf(doc);
	const decorations: Decoration[] = [];
	doc.forEach((node, at, index) => {
		if (labels[index]) decorations.push(Decoration.node(at, at + node.nodeSize, { 'data-label': labels[index] }));
	});
	return DecorationSet.create(doc, decorations);
}
