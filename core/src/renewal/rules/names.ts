import { literalPattern } from '../../language/literal-pattern.ts';
import { Cover } from '../cover.ts';
import type { EndedName, Ground, Mark } from '../ground.ts';
import { type Hit, hitsOf } from '../places.ts';
import { quotedPlaces } from './quotations.ts';

/** A body that no longer goes by this name when the new plan is signed gets the name of its successor; titles of documents and words in quotation marks keep theirs. */
export function names(ground: Ground): Mark[] {
	return endedBefore(ground)
		.toSorted((a, b) => b.name.length - a.name.length)
		.flatMap(({ name, until, successor }) => {
			if (successor === null) return [];
			return placesOf(name, ground).map(({ place }) => ({
				code: 'name' as const,
				params: { name, successor, until },
				source: place,
				with: inCaseOf(place.quote, successor)
			}));
		});
}

/** The names of the table that are over when the new plan may first be signed. */
export function endedBefore({ names, opens }: Ground): EndedName[] {
	return names.filter(({ until, name }) => until < opens && name.trim() !== '');
}

/** Where the paper speaks of this body in its own words, in small letters or in capitals. */
export function placesOf(name: string, ground: Ground): Hit[] {
	const written = [name, name.toUpperCase()].map(patternOf).join('|');
	const found = hitsOf(ground, new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${written})(?![\p{L}\p{N}])`, 'gdu'));
	if (found.length === 0) return [];
	const titles = ground.cited.map(({ source, titleEnd }) => ({ block: source.block, start: source.start, end: titleEnd }));
	const theirs = new Cover([...titles, ...quotedPlaces(ground)]);
	return found.filter(({ place }) => !theirs.meets(place));
}

function patternOf(name: string): string {
	return name
		.trim()
		.split(/\s+/u)
		.map(literalPattern)
		.join(String.raw`\s+`);
}

function inCaseOf(printed: string, name: string): string {
	return printed === printed.toUpperCase() ? name.toUpperCase() : name;
}
