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
	const [was, is] = [before, now].map((parts) => new Map(parts.map((part) => [part.id, part])));
	const untouched = (part: DraftPart) => was?.has(part.id) === true && same(was.get(part.id), part);
	const standing = current.flatMap((part) => (untouched(part) ? (is?.get(part.id) ?? []) : part));
	const deleted = new Set(before.map(({ id }) => id).filter((id) => !current.some((part) => part.id === id)));
	const wanted = now.filter(({ id }) => !deleted.has(id));
	const body = isMoved(before, now)
		? woven(
				wanted.map((part) => standing.find(({ id }) => id === part.id) ?? part),
				standing
			)
		: woven(standing, wanted);
	const kept = current.flatMap((part): KeptRewording[] => {
		const next = is?.get(part.id);
		if (!next || untouched(part) || same(next, part) || same(was?.get(part.id), next)) return [];
		return [{ id: part.id, stands: partText(part), wouldSay: partText(next) }];
	});
	return { body, kept };
}

/** Another outline puts the same parts in another order; without one, the order the Office gave its parts stands. */
function isMoved(before: readonly DraftPart[], now: readonly DraftPart[]): boolean {
	const common = (parts: readonly DraftPart[], others: readonly DraftPart[]) =>
		parts.filter(({ id }) => others.some((part) => part.id === id)).map(({ id }) => id);
	return common(before, now).join(' ') !== common(now, before).join(' ');
}

/** The parts of the first in their order, parts that only the other has come behind the one they stood behind. */
function woven(first: readonly DraftPart[], other: readonly DraftPart[]): DraftPart[] {
	const body = [...first];
	for (const [index, part] of other.entries()) if (!body.some(({ id }) => id === part.id)) body.splice(placeAfter(other.slice(0, index), body), 0, part);
	return body;
}

/** Behind the nearest of these that is there. */
function placeAfter(above: readonly DraftPart[], body: readonly DraftPart[]): number {
	const nearest = above.findLast(({ id }) => body.some((one) => one.id === id));
	return nearest ? body.findIndex(({ id }) => id === nearest.id) + 1 : 0;
}

function same(a: DraftPart | undefined, b: DraftPart): boolean {
	return a !== undefined && a.part === b.part && partText(a) === partText(b);
}
