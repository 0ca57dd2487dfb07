import { aboveOf } from '@kheo/core';
import { chainCommands, setBlockType, splitBlockAs } from 'prosemirror-commands';
import { InputRule } from 'prosemirror-inputrules';
import type { Node } from 'prosemirror-model';
import type { Command, EditorState } from 'prosemirror-state';
import { isInTable } from 'prosemirror-tables';
import { bodyOf } from './paper-doc.ts';
import { type LinePart, nodeTypeOf, partOfNode } from './paper-schema.ts';

/** Điều, khoản, điểm: what each is below, and what stands below it. */
const below: { readonly [part: string]: LinePart } = { text: 'item', article: 'item', item: 'point' };
const over: { readonly [part: string]: LinePart } = { point: 'item', item: 'article' };
const whenEmpty: { readonly [part: string]: LinePart } = { ...over, article: 'text' };

/** Tab: a điều becomes a khoản of the one above it, a khoản a điểm. Only under a điều; elsewhere the key leaves the page as everywhere. */
export const deeper: Command = shifted(below, (state, at) => at > 0 && isUnderArticle(state, at));

/** Shift+Tab: a điểm becomes a khoản, a khoản a điều. */
export const shallower: Command = shifted(over, () => true);

/** Enter: the next one of its kind, after a colon the first below; an empty one goes up a level. */
export const nextOfLevel: Command = (state, dispatch) => {
	const { parent } = state.selection.$from;
	const up = whenEmpty[nameOf(parent)];
	if (up === undefined) return false;
	if (parent.content.size === 0) return setBlockType(nodeTypeOf(up))(state, dispatch);
	return splitBlockAs((node, atEnd) => ({ type: atEnd && /:\s*$/u.test(node.textContent) ? firstBelow(node) : node.type }))(state, dispatch);
};

/** Backspace before the first letter takes the number away, not the words. */
export const withoutLabel: Command = (state, dispatch) => {
	const { empty, $from } = state.selection;
	if (!empty || $from.parentOffset > 0 || whenEmpty[nameOf($from.parent)] === undefined) return false;
	return setBlockType(nodeTypeOf('text'))(state, dispatch);
};

/** "Điều 2. ", "1. " and "a) " at the beginning of a line say what it is; the number itself is counted. */
export const levelRules: readonly InputRule[] = [
	levelRule(/^Điều \d+([a-zđ]?)\. $/u, 'article'),
	levelRule(/^\d{1,3}\. $/u, 'item'),
	levelRule(/^[a-zđ]{1,2}\) $/u, 'point')
];

function levelRule(label: RegExp, part: LinePart): InputRule {
	return new InputRule(label, (state, match, start, end) => {
		const { $from } = state.selection;
		const name = nameOf($from.parent);
		if ($from.depth !== 1 || (name !== 'text' && whenEmpty[name] === undefined)) return null;
		if (part !== 'article' && !isUnderArticle(state, $from.index(0))) return null;
		const attrs = part === 'article' ? { own: match[1] ? match[0].trim() : null } : null;
		return state.tr.delete(start, end).setBlockType(start, start, nodeTypeOf(part), attrs);
	});
}

function shifted(to: { readonly [part: string]: LinePart }, may: (state: EditorState, at: number) => boolean): Command {
	return chainCommands((state, dispatch) => {
		if (isInTable(state)) return false;
		const { $from, $to } = state.selection;
		const { tr } = state;
		state.doc.forEach((node, at, index) => {
			const part = to[nameOf(node)];
			if (index < $from.index(0) || index > $to.index(0) || part === undefined || !may(state, index)) return;
			tr.setNodeMarkup(at, nodeTypeOf(part), part === 'article' ? { own: null } : null);
		});
		if (!tr.docChanged) return false;
		dispatch?.(tr.scrollIntoView());
		return true;
	});
}

function isUnderArticle({ doc }: EditorState, at: number): boolean {
	return aboveOf(bodyOf(doc.children.slice(0, at))).underArticle;
}

function firstBelow(node: Node) {
	return nodeTypeOf(below[nameOf(node)] ?? partOfNode(node.type.name) ?? 'text');
}

function nameOf(node: Node): string {
	return partOfNode(node.type.name) ?? 'table';
}
