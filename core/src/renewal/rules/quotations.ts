import { fold } from '../../reading/fold.ts';
import type { Ground, Mark } from '../ground.ts';
import { hitsOf, liesIn } from '../places.ts';

const quoted = /“[^”\n]{1,400}”|«[^»\n]{1,400}»|"[^"\n]{1,400}"/dgu;
const token = /(?<![\d/.-])(?:\d{1,2}\s?[/.-]\s?){0,2}(?:19|20)\d{2}(?!\d)/dgu;

/** Other people's words keep the years and days in them; the plan's own theme, which its title quotes, is not theirs. */
export function quotations(ground: Ground): Mark[] {
	const title = fold(ground.reading.header.title ?? '');
	const theirs = hitsOf(ground, quoted).filter(({ place }) => !title.includes(fold(place.quote.slice(1, -1))));
	if (theirs.length === 0) return [];
	return hitsOf(ground, token).flatMap(({ place }) =>
		theirs.some((quotation) => liesIn(place, quotation.place)) ? [{ code: 'quotation' as const, params: {}, source: place }] : []
	);
}
