import type { Source } from '../../document/source.ts';
import type { Reading } from '../../reading/reading.ts';
import { distinctPlaces, placeIn, within } from '../places.ts';
import { appendixTitleYears, yearWord } from '../title-years.ts';
import { ownYears, planYear } from '../plan-year.ts';
import { defineRule, finding } from '../rule.ts';
import { hitsOf } from '../search.ts';
import { themeOf, themePlaces } from '../theme.ts';

/**
 * A year left over from last time: in the label of a slogan, in the title of an appendix, in the closing sentence, after the plan's own theme, or in the time that is still left ("các tháng cuối năm 2025" in a plan for 2026). Spans of years, terms, dates and
 * citations are no such place. One finding for each wrong year, however many places show it.
 */
export const yearMismatch = defineRule({ 'year-mismatch': 'Năm trong phụ lục và nhan đề phải thống nhất với kế hoạch' }, (reading) => {
	const expected = planYear(reading);
	if (expected === null) return [];
	const own = ownYears(reading);
	const stale = [...titleYears(reading), ...closingYears(reading), ...remainingYears(reading)].filter(({ quote }) =>
		[...own].every((year) => Number(quote) < year)
	);
	const places = distinctPlaces([...labelYears(reading), ...themeYears(reading), ...stale]).filter(({ quote }) => !own.has(Number(quote)));
	return [...Map.groupBy(places, ({ quote }) => quote)].map(([year, same]) => asFinding(Number(year), expected, same));
});

function asFinding(year: number, expected: number, places: readonly Source[]) {
	const fix = places.map((place) => ({ place, with: String(expected) }));
	return finding('year-mismatch', 'warning', { year, expected, count: places.length }, places, fix);
}

function labelYears(reading: Reading): Source[] {
	return reading.appendices
		.flatMap(({ slogans }) => slogans)
		.flatMap(({ labelSource }) => (labelSource ? [...labelSource.quote.matchAll(yearWord)].map((match) => yearWithin(labelSource, match)) : []));
}

function yearWithin(source: Source, match: RegExpExecArray): Source {
	const end = match.index + match[0].length;
	return within(source, end - 4, end);
}

function themeYears(reading: Reading): Source[] {
	const theme = themeOf(reading.header.title ?? '');
	return theme === null ? [] : themePlaces(reading.blocks, theme).map(({ block, start, end }) => placeIn(reading.blocks, block, start, end));
}

/** Last year's figures have a place in an appendix; a title that says so is left alone. */
const ofThePast = /kết quả|số liệu|quyết toán|hiện trạng|tổng kết|sơ kết|so với|giai đoạn|tồn tại|đã /iu;

function titleYears({ blocks, appendices }: Reading): Source[] {
	return appendixTitleYears({ blocks, appendices: appendices.filter(({ title }) => !ofThePast.test(title)) });
}

function closingYears(reading: Reading): Source[] {
	return hitsOf(reading.blocks, /Trên đây là (?:Kế hoạch|Chương trình|Phương án)(?![\p{L}])[^.;]{0,300}?năm\s+(?:19|20)\d{2}(?!\d|\s*[-–]\s*\d)/gu)
		.filter(({ place }) => !ofThePast.test(place.quote) && (place.quote.match(/(?:19|20)\d{2}/gu)?.length ?? 0) === 1)
		.map(({ place }) => within(place, place.quote.length - 4, place.quote.length));
}

/** Time in which something is still to be done. A plan dated in the year before or for several years has that year for its own. */
const remaining =
	/(?:tháng cuối(?: của)? năm|(?:thời gian|tháng|quý) còn lại (?:của|trong) năm|[Tt]ừ nay (?:đến|cho đến) (?:hết|cuối) năm)\s+(?:19|20)\d{2}(?!\d|\s*[-–/]\s*\d)/gu;
/** A sentence that tells what was done, or names another paper, whose title may hold the year; one that goes on into a later year is no slip either. */
const toldOrCited = /(?:^|[^\p{L}])(?:đã|vừa qua|kết quả|số liệu|tổng kết|sơ kết|so với|cùng kỳ|tồn tại|số\s+\d+[^\s]*[/-]\p{L})/iu;

function remainingYears({ blocks }: Reading): Source[] {
	return hitsOf(blocks, remaining)
		.filter(({ before, place, after }) => {
			const sentence = `${before.split(/[.;\n]\s/u).at(-1) ?? ''}${place.quote}${after.split(/[.;\n](?:\s|$)/u)[0] ?? ''}`;
			return !toldOrCited.test(sentence) && new Set(sentence.match(/(?:19|20)\d{2}/gu)).size === 1;
		})
		.map(({ place }) => within(place, place.quote.length - 4, place.quote.length));
}
