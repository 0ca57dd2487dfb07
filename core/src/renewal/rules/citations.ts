import { placeIn } from '../../checking/places.ts';
import type { CitedPlace } from '../cited-places.ts';
import type { Ground, Mark } from '../ground.ts';
import type { Kept } from '../renewal.ts';

/** A document is cited by its own number and day for ever; one that comes anew each year waits for its successor, its title with it. */
export function citations(ground: Ground): Mark[] {
	return [...ground.cited.map((cited) => asCited(cited, ground)), ...laws(ground)];
}

function asCited({ yearly, number, source, titleEnd }: CitedPlace, { reading }: Ground): Kept {
	if (!yearly) return { code: 'citation', params: { number }, source };
	const end = untilYear(reading.blocks[source.block] ?? '', source.end, titleEnd);
	return { code: 'citation-of-year', params: { number }, source: placeIn(reading.blocks, source.block, source.start, end) };
}

/** The title of a yearly document up to the year in it: what follows may be the plan's own words again. */
function untilYear(text: string, from: number, to: number): number {
	const match = /^.*?năm\s+(?:19|20)\d{2}(?!\d)/isu.exec(text.slice(from, to));
	return from + (match?.[0].length ?? 0);
}

/** A law named without a number keeps the year that is part of its name. */
function laws({ reading, texts }: Ground): Kept[] {
	return reading.unnumberedCitations.map(({ source }) => {
		const year = /^\s*(?:\([^)]*\)\s*)?,?\s*(?:ngày\s[^;.]{4,24}?)?(?:năm\s+)?(?:19|20)\d{2}(?!\d|\s*[-–]\s*\d)/u.exec(
			(texts[source.block] ?? '').slice(source.end)
		);
		return { code: 'law', params: {}, source: placeIn(reading.blocks, source.block, source.start, source.end + (year?.[0].length ?? 0)) };
	});
}
