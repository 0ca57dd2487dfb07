import { type DraftBody, isOwnLabel, partText, printBodyText, readBodyText, renumbered } from '@kheo/core';
import type { Node } from 'prosemirror-model';
import { nodeNameOf, paperSchema, partOfNode } from './paper-schema.ts';
import { tableNode, tablePart } from './table-doc.ts';

/** The body's plain text as a page to write on. */
export function docOf(text: string): Node {
	const blocks = nodesOf(readBodyText(text));
	return paperSchema.node('doc', null, blocks.length === 0 ? [paperSchema.node('paragraph')] : blocks);
}

export function nodesOf(body: readonly DraftBody[]): Node[] {
	return body.map((part) => {
		if (part.part === 'table') return tableNode(part);
		if (part.part === 'article') return paperSchema.node('article', { own: isOwnLabel(part.label) ? part.label : null }, wordsOf(part.text));
		return paperSchema.node(nodeNameOf(part.part), null, wordsOf(partText(part)));
	});
}

/** The page as the body's plain text; what it shows is what is read back. */
export function textOf(doc: Node): string {
	return printBodyText(bodyOf(doc.children));
}

export function bodyOf(nodes: readonly Node[]): DraftBody[] {
	return renumbered(nodes.map((node) => (node.type.name === 'table' ? tablePart(node) : linePart(node))));
}

function wordsOf(text: string): Node[] {
	return text === '' ? [] : [paperSchema.text(text)];
}

function linePart(node: Node): DraftBody {
	const [part, text] = [partOfNode(node.type.name) ?? 'text', node.textContent];
	if (part === 'article') return { part, label: ownLabelOf(node) ?? unnumbered, text };
	if (part !== 'labelled') return { part, text };
	const [, label = '', rest = ''] = /^([^:*]+:)\s*(.*)$/su.exec(text) ?? [];
	return label === '' ? { part: 'text', text } : { part, label, text: rest };
}

/** "Điều 3a.", or null for an article that is counted. */
export function ownLabelOf(node: Node): string | null {
	const own: unknown = node.attrs['own'];
	return typeof own === 'string' ? own : null;
}

/** Stands for the number until all are counted. */
export const unnumbered = 'Điều 0.';
