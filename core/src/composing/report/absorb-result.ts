import type { DraftPart } from '../../drafting/draft.ts';
import { partText } from '../../drafting/compare-drafts.ts';

/** What the Office rewrote, which therefore stands, and what the units' newer figures would say there. */
export type KeptRewording = { readonly id: string; readonly stands: string; readonly wouldSay: string };
export type Absorbed = { readonly body: readonly DraftPart[]; readonly kept: readonly KeptRewording[] };

/**
 * Takes late units' reports into a draft on which the Office has worked: parts nobody touched say the new figures, parts that were rewritten, added or
 * deleted stay as the Office left them, and what a rewritten part would say now is told beside it.
 */
export function absorbResult(current: readonly DraftPart[], before: readonly DraftPart[], now: readonly DraftPart[]): Absorbed {
	const [was, is, stands] = [before, now, current].map((parts) => new Map(parts.map((part) => [part.id, part])));
	const untouched = (part: DraftPart) => was?.has(part.id) === true && same(was.get(part.id), part);
	const body = current.flatMap((part) => (untouched(part) ? (is?.get(part.id) ?? []) : part));
	for (const [index, part] of now.entries()) {
		if (stands?.has(part.id) || was?.has(part.id)) continue;
		const above = now.slice(0, index).findLast(({ id }) => body.some((one) => one.id === id));
		body.splice(above ? body.findIndex(({ id }) => id === above.id) + 1 : 0, 0, part);
	}
	const kept = current.flatMap((part): KeptRewording[] => {
		const next = is?.get(part.id);
		if (!next || untouched(part) || same(next, part) || same(was?.get(part.id), next)) return [];
		return [{ id: part.id, stands: partText(part), wouldSay: partText(next) }];
	});
	return { body, kept };
}

function same(a: DraftPart | undefined, b: DraftPart): boolean {
	return a !== undefined && a.part === b.part && partText(a) === partText(b);
}
