import { defaultMeaning } from '../calendar/deadline.ts';
import { defaultCalendar } from '../calendar/working-calendar.ts';
import type { Document } from '../document/document.ts';
import type { Reading } from '../reading/reading.ts';
import { groundOf, isChange, type Mark, type RenewalOptions, type RenewalRule } from './ground.ts';
import { openPoints } from './open-points.ts';
import { hitsOf, keptYear } from './places.ts';
import type { Kept, Renewal } from './renewal.ts';
import { anniversaries } from './rules/anniversaries.ts';
import { citations } from './rules/citations.ts';
import { citedTitles } from './rules/cited-titles.ts';
import { days } from './rules/days.ts';
import { names } from './rules/names.ts';
import { ownNumber } from './rules/own-number.ts';
import { quotations } from './rules/quotations.ts';
import { spans } from './rules/spans.ts';
import { years } from './rules/years.ts';
import { settle } from './settle.ts';

/** The most particular reading of a place comes first: it is the one that counts. */
const rules: readonly RenewalRule[] = [ownNumber, citations, anniversaries, spans, quotations, citedTitles, names, days, years];

/**
 * Last year's plan for another year: what would change and why, every year and day that stays and why, and what a person must decide.
 * Total: any paper gives a renewal; one that does not say its year changes nowhere.
 */
export function renew(document: Document, reading: Reading, year: number, options: Partial<RenewalOptions> = {}): Renewal {
	const ground = groundOf(reading, year, {
		calendar: defaultCalendar,
		meaning: defaultMeaning,
		names: [],
		units: [],
		anniversaries: [],
		superior: null,
		...options
	});
	if (ground === null) return unknownYear(reading, year);
	const marks = settle(rules.flatMap((rule) => rule(ground)));
	const changes = marks.filter(isChange).filter(({ source, with: words }) => source.quote !== words);
	return { from: ground.from, to: year, changes, kept: marks.flatMap(asKept).filter(isDated), open: openPoints(document, ground, marks) };
}

function asKept(mark: Mark): Kept[] {
	return isChange(mark) ? [] : [mark];
}

/** A citation without a year or a day asks nothing of anyone; everything else kept is there for its year. */
function isDated({ code, source }: Kept): boolean {
	return (code !== 'citation' && code !== 'law') || /(?:19|20)\d{2}|\d\s?[/.-]\s?\d|tháng/u.test(source.quote);
}

function unknownYear(reading: Reading, to: number): Renewal {
	const places = hitsOf({ reading, texts: reading.blocks }, /(?<!\d)(?:19|20)\d{2}(?!\d)/dgu);
	const kept = places.map(({ place }) => keptYear(place, 'year-unclear'));
	return { from: null, to, changes: [], kept, open: [{ code: 'year-unknown', params: {}, places: [] }] };
}
