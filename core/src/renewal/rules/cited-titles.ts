import { Cover } from '../cover.ts';
import type { Ground, Mark } from '../ground.ts';
import { hitsOf } from '../places.ts';
import { scheduleAt } from '../plan-days.ts';

const token = /(?<![\d/.-])(?:\d{1,2}\s?[/.-]\s?){0,2}(?:19|20)\d{2}(?!\d)/dgu;

/** The printed title of a cited document keeps its years and days; a deadline that the sentence goes on to set is the plan's own. */
export function citedTitles(ground: Ground): Mark[] {
	const titles = new Cover(ground.cited.map(({ source, titleEnd }) => ({ block: source.block, start: source.end, end: titleEnd })));
	return hitsOf(ground, token).flatMap(({ place }) =>
		titles.meets(place) && !scheduleAt(place, ground) ? [{ code: 'cited-title' as const, params: {}, source: place }] : []
	);
}
