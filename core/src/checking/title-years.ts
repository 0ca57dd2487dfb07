import type { Source } from '../document/source.ts';
import type { Reading } from '../reading/reading.ts';
import { placeIn } from './places.ts';
import { hitsOf } from './search.ts';

/** "năm 2022", but not the start of "năm 2021 - 2025". */
export const yearWord = /năm\s+((?:19|20)\d{2})(?!\d|\s*[-–]\s*\d)/giu;

/** The years in the titles of the appendices, where they stand. */
export function appendixTitleYears({ blocks, appendices }: Pick<Reading, 'blocks' | 'appendices'>): Source[] {
	return appendices.flatMap(({ title, source }) => yearsOnLines(blocks, source.block, title));
}

/** The years on the lines, right under the label, that make up the title. */
function yearsOnLines(blocks: readonly string[], from: number, title: string): Source[] {
	return hitsOf(blocks.slice(from, from + 8), yearWord)
		.filter(({ before, place, after }) => isLineOf(title, before, place.quote, after))
		.map(({ place }) => placeIn(blocks, from + place.block, place.end - 4, place.end));
}

function isLineOf(title: string, before: string, quote: string, after: string): boolean {
	const line = `${before.split('\n').at(-1) ?? ''}${quote}${after.split('\n')[0] ?? ''}`.trim();
	return title.includes(line);
}
