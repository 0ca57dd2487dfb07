import type { Source } from '../../document/source.ts';
import { fold } from '../../reading/fold.ts';
import { Cover } from '../cover.ts';
import type { Ground, Mark } from '../ground.ts';
import { hitsOf } from '../places.ts';

const quoted = /“[^”\n]{1,400}”|«[^»\n]{1,400}»|"[^"\n]{1,400}"/dgu;
const token = /(?<![\d/.-])(?:\d{1,2}\s?[/.-]\s?){0,2}(?:19|20)\d{2}(?!\d)/dgu;

/** Other people's words keep the years and days in them; the plan's own theme, which its title quotes, is not theirs. */
export function quotations(ground: Ground): Mark[] {
	const title = fold(ground.reading.header.title ?? '');
	const theirs = new Cover(quotedPlaces(ground).filter(({ quote }) => !title.includes(fold(quote.slice(1, -1)))));
	return hitsOf(ground, token).flatMap(({ place }) => (theirs.meets(place) ? [{ code: 'quotation' as const, params: {}, source: place }] : []));
}

/** What stands in quotation marks, with them. */
export function quotedPlaces(ground: Ground): Source[] {
	return hitsOf(ground, quoted).map(({ place }) => place);
}
