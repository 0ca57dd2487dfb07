import type { Appendix, Slogan, Source } from '@kheo/core';
import type { Facts } from './schema.ts';

/** The text of a place with the repairs that lie in it. */
function mendedText(text: string, source: Source, { repairs }: Pick<Facts, 'repairs'>): string {
	const inside = repairs
		.flatMap(({ places, texts }) => places.map((place, index) => ({ place, words: texts[index] ?? place.quote })))
		.filter(({ place }) => place.block === source.block && source.start <= place.start && place.end <= source.end)
		.toSorted((a, b) => b.place.start - a.place.start);
	return inside.reduce((mended, { place, words }) => mended.slice(0, place.start - source.start) + words + mended.slice(place.end - source.start), text);
}

/** The slogans of an appendix as they stand after the repairs. */
export function mendedSlogans({ slogans }: Pick<Appendix, 'slogans'>, facts: Pick<Facts, 'repairs'>): Slogan[] {
	return slogans.map((slogan) => ({
		...slogan,
		label: slogan.labelSource ? mendedText(slogan.label, slogan.labelSource, facts) : slogan.label,
		text: mendedText(slogan.text, slogan.source, facts)
	}));
}

/** How many blocks under its label an appendix's title may take. */
const titleBlocks = 4;

/** The title of an appendix as it stands after the repairs made in it. */
export function mendedTitle({ title, source }: Pick<Appendix, 'title' | 'source'>, { repairs }: Pick<Facts, 'repairs'>): string {
	const made = repairs.flatMap(({ places, texts }) => places.map((place, index) => ({ place, words: texts[index] ?? place.quote })));
	const inTitle = made.filter(({ place }) => place.block >= source.block && place.block <= source.block + titleBlocks);
	return inTitle.reduce((mended, { place, words }) => mended.replace(place.quote, words), title);
}
