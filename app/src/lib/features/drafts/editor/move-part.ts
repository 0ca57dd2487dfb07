import type { Node } from 'prosemirror-model';
import { type Command, TextSelection } from 'prosemirror-state';
import { isInTable } from 'prosemirror-tables';
import { partOfNode } from './paper-schema.ts';

/** Moves the part one is in past its neighbour: a điều with its khoản, a khoản with its điểm; what is numbered is counted anew. */
export function movePart(by: -1 | 1): Command {
	return (state, dispatch) => {
		if (isInTable(state) || state.selection.$from.depth === 0) return false;
		const { $from } = state.selection;
		const parts = state.doc.children;
		const from = $from.index(0);
		const end = endOf(parts, from);
		const to = by < 0 ? placeAbove(parts, from) : placeBelow(parts, from, end);
		if (to === null) return false;
		const group = parts.slice(from, end);
		const [start, stop, target] = [placeOf(parts, from), placeOf(parts, end), placeOf(parts, to)];
		const tr = state.tr.delete(start, stop);
		const at = target > start ? target - (stop - start) : target;
		tr.insert(at, group);
		dispatch?.(tr.setSelection(TextSelection.create(tr.doc, at + ($from.pos - start))).scrollIntoView());
		return true;
	};
}

/** What belongs to a điều, a khoản or a điểm goes with it; any other part goes alone. */
function endOf(parts: readonly Node[], from: number): number {
	const own = rankOf(parts[from]);
	if (own === 0 || own > point) return from + 1;
	const next = parts.findIndex((part, index) => index > from && rankOf(part) <= own);
	return next < 0 ? parts.length : next;
}

function placeAbove(parts: readonly Node[], from: number): number | null {
	const own = rankOf(parts[from]);
	if (own === 0 || own > point) return from > 0 ? from - 1 : null;
	const at = parts.findLastIndex((part, index) => index < from && rankOf(part) <= own);
	const rank = rankOf(parts[at]);
	if (at < 0 || rank === 0) return null;
	return rank === own || parts.slice(0, at).some((part) => rankOf(part) === article) ? at : null;
}

/** Past the next of its level, or to the head of the next part above its level. */
function placeBelow(parts: readonly Node[], from: number, end: number): number | null {
	const [own, next] = [rankOf(parts[from]), rankOf(parts[end])];
	if (end >= parts.length) return null;
	if (own === 0 || own > point) return end + 1;
	if (next === 0) return null;
	return next < own ? end + 1 : endOf(parts, end);
}

const [article, item, point, other] = [1, 2, 3, 4];
const ranks: { readonly [part: string]: number } = { article, item, point, text: other, labelled: other };

function rankOf(node: Node | undefined): number {
	if (!node) return 0;
	return node.type.name === 'table' ? other : (ranks[partOfNode(node.type.name) ?? ''] ?? 0);
}

function placeOf(parts: readonly Node[], index: number): number {
	return parts.slice(0, index).reduce((place, part) => place + part.nodeSize, 0);
}
