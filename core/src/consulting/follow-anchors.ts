import { likeness, shinglesOf } from '../language/similarity.ts';
import { wordChanges } from '../language/word-diff.ts';

/** Where a remark stands in a newer version of the draft: `same` paragraph, `moved` with its words, `changed` words, or `lost`; `at` counts its paragraphs. */
export type Anchor = { readonly standing: 'same' | 'moved' | 'changed'; readonly at: number } | { readonly standing: 'lost'; readonly at: null };

/** Less alike than this, a paragraph is another one. */
const ALIKE = 0.45;
/** Fewer letters than this stand in too many places to say where a paragraph went. */
const TELLING = 15;

/**
 * Follows remarks from one version of a draft to another by the text alone: a paragraph put in before shifts nothing. Give the paragraphs of both; ask with the paragraph
 * of the remark and the words it quotes ("" for the whole paragraph).
 */
export function followAnchors(before: readonly string[], now: readonly string[]): (at: number, quote: string) => Anchor {
	const kept = keptPlaces(before, now);
	const shingles = now.map(shinglesOf);
	return (at, quote) => {
		const text = before[at] ?? '';
		const same = kept.get(at);
		if (same !== undefined) return { standing: 'same', at: same };
		const moved = text === '' ? -1 : now.indexOf(text);
		if (moved >= 0) return { standing: 'moved', at: moved };
		const like = mostAlike(text, shingles);
		const quoted = quote.length >= TELLING ? now.findIndex((one) => one.includes(quote)) : -1;
		if (quoted >= 0 && (like === null || !(now[like] ?? '').includes(quote))) return { standing: 'moved', at: quoted };
		return like === null ? { standing: 'lost', at: null } : { standing: 'changed', at: like };
	};
}

/** The paragraphs that both versions have in the same order, from the place before to the place now. */
function keptPlaces(before: readonly string[], now: readonly string[]): ReadonlyMap<number, number> {
	const kept = new Map<number, number>();
	let [at, shift] = [0, 0];
	for (const change of [...wordChanges(before, now), { at: before.length, ours: [], theirs: [] }]) {
		for (; at < change.at; at += 1) kept.set(at, at + shift);
		at += change.ours.length;
		shift += change.theirs.length - change.ours.length;
	}
	return kept;
}

function mostAlike(text: string, among: readonly ReadonlySet<string>[]): number | null {
	const own = shinglesOf(text);
	const [best] = among.map((one, at) => ({ at, like: likeness(own, one) })).toSorted((a, b) => b.like - a.like);
	return best && best.like >= ALIKE ? best.at : null;
}
