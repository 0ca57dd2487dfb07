import type { Source } from '../document/source.ts';

/** The part of a place from offset `start` to `end` of its quote. */
export function within(source: Source, start: number, end: number): Source {
	return { block: source.block, start: source.start + start, end: source.start + end, quote: source.quote.slice(start, end) };
}

/** A span of a block as a place. */
export function placeIn(blocks: readonly string[], block: number, start: number, end: number): Source {
	return { block, start, end, quote: (blocks[block] ?? '').slice(start, end) };
}

/** The first place where these words are printed, whatever their case, or null. */
export function firstPlaceOf(blocks: readonly string[], words: string): Source | null {
	const wanted = words.toLowerCase();
	for (const [block, text] of blocks.entries()) {
		const start = text.toLowerCase().indexOf(wanted);
		if (wanted !== '' && start >= 0) return placeIn(blocks, block, start, start + words.length);
	}
	return null;
}

/** Each place once. */
export function distinctPlaces(places: readonly Source[]): Source[] {
	return [...new Map(places.map((place) => [`${place.block}:${place.start}:${place.end}`, place])).values()];
}
