import type { Source } from '../../document/source.ts';
import type { Reading } from '../../reading/reading.ts';
import { appendicesOf } from '../papers.ts';
import { distinctPlaces, placeIn, within } from '../places.ts';
import { ownYears, planYear } from '../plan-year.ts';
import { defineRule, finding } from '../rule.ts';
import { themeOf, themePlaces } from '../theme.ts';

/**
 * A year left over from last time: in the label of a slogan, or after the plan's own theme. Spans of years, terms, dates and
 * citations are no such place. One finding for each wrong year, however many places show it.
 */
export const yearMismatch = defineRule({ 'year-mismatch': 'Năm trong phụ lục và nhan đề phải thống nhất với kế hoạch' }, (reading) => {
	const expected = planYear(reading);
	if (expected === null) return [];
	const own = ownYears(reading);
	const places = distinctPlaces([...labelYears(reading), ...themeYears(reading)]).filter(({ quote }) => !own.has(Number(quote)));
	return [...Map.groupBy(places, ({ quote }) => quote)].map(([year, same]) => asFinding(Number(year), expected, same));
});

function asFinding(year: number, expected: number, places: readonly Source[]) {
	const fix = places.map((place) => ({ place, with: String(expected) }));
	return finding('year-mismatch', 'warning', { year, expected, count: places.length }, places, fix);
}

function labelYears(reading: Reading): Source[] {
	return appendicesOf(reading)
		.flatMap(({ slogans }) => slogans)
		.flatMap(({ labelSource }) => (labelSource ? [...labelSource.quote.matchAll(yearWord)].map((match) => yearWithin(labelSource, match)) : []));
}

/** "năm 2022", but not the start of "năm 2021 - 2025". */
const yearWord = /năm\s+((?:19|20)\d{2})(?!\d|\s*[-–]\s*\d)/giu;

function yearWithin(source: Source, match: RegExpExecArray): Source {
	const end = match.index + match[0].length;
	return within(source, end - 4, end);
}

function themeYears(reading: Reading): Source[] {
	const theme = themeOf(reading.header.title ?? '');
	return theme === null ? [] : themePlaces(reading.blocks, theme).map(({ block, start, end }) => placeIn(reading.blocks, block, start, end));
}
