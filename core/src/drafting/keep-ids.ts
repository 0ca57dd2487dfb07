import { commonPairs } from '../revision/common-pairs.ts';
import type { DraftBody, DraftPart, NewPartId } from './draft.ts';
import { printBodyText } from './body-text.ts';
import { isOwnLabel } from './renumbered.ts';

/**
 * Gives the parts of a changed body their ids again: what stayed letter for letter keeps its own; between two such, a part that was rewritten
 * keeps the id of the one that stood in its place; only what is more is new.
 */
export function keepIds(before: readonly DraftPart[], after: readonly DraftBody[], newId: NewPartId): DraftPart[] {
	const pairs = commonPairs(before.map(printed), after.map(printed));
	const ids = new Map<number, string>();
	let [x, y] = [0, 0];
	for (const [a, b] of [...pairs, [before.length, after.length] as const]) {
		for (const [from, to] of inTheirPlace(before, after, { x, a, y, b })) ids.set(to, before[from]?.id ?? newId());
		const kept = before[a];
		if (kept && b < after.length) ids.set(b, kept.id);
		[x, y] = [a + 1, b + 1];
	}
	return after.map((part, index) => ({ ...part, id: ids.get(index) ?? newId() }));
}

type Gap = { readonly x: number; readonly a: number; readonly y: number; readonly b: number };

/** Rewritten parts in one gap: each takes the next of the same kind that was there. */
function inTheirPlace(before: readonly DraftPart[], after: readonly DraftBody[], { x, a, y, b }: Gap): [number, number][] {
	const found: [number, number][] = [];
	let from = x;
	for (let to = y; to < b; to += 1) {
		const same = before.findIndex((one, index) => index >= from && index < a && one.part === after[to]?.part);
		if (same < 0) continue;
		found.push([same, to]);
		from = same + 1;
	}
	return found;
}

/** An article that only got another number is the same. */
function printed(part: DraftBody): string {
	const words = part.part === 'article' && !isOwnLabel(part.label) ? part.text : printBodyText([part]);
	return `${part.part} ${words}`;
}
