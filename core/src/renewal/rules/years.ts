import { ownYears } from '../../checking/plan-year.ts';
import { themeOf, themePlaces } from '../../checking/theme.ts';
import type { Source } from '../../document/source.ts';
import { Cover } from '../cover.ts';
import type { Ground, Mark } from '../ground.ts';
import { type Hit, hitsOf, keptYear, yearChange } from '../places.ts';
import { isAhead, lastDayOf, scheduleAt } from '../plan-days.ts';

const year = /(?<!\d)(?:19|20)\d{2}(?!\d)/dgu;
const ofMonth = /(?:(?<![\d/.-])(\d{1,2})\s?[/-]\s?|tháng\s+(\d{1,2})\s*(?:,\s*)?năm\s+)$/iu;
const ofQuarter = /qu[ýí]\s+(?:[IV\d]+\s*(?:[,–-]|và)\s*)*(IV|I{1,3}|[1-4])\s*(?:[/-]|năm)?\s*$/iu;
const plain = /(?<!\p{L})năm\s+$/iu;
/** Marks set from outside the plan, and what happened in its year before it. */
const milestone = /(?<!\p{L})(?:từ|đến|tới|trước|sau|sinh|ban hành|thành lập|sửa đổi|bổ sung|công nhận)\s+(?:đầu\s+|vào\s+|trong\s+)*năm\s+$/iu;

/** Every year left: it moves where it means the plan's own year, and stays where it belongs to a name, to history or to another plan. */
export function years(ground: Ground): Mark[] {
	const stale = new Cover(stalePlaces(ground));
	return hitsOf(ground, year).map((hit) => (stale.meets(hit.place) ? staleYear(hit.place, ground) : judged(hit, ground)));
}

function judged(hit: Hit, ground: Ground): Mark {
	const { place, before, after } = hit;
	const value = Number(place.quote);
	const month = monthBefore(before);
	if (month !== null) return isMonthAhead(value, month, ground) ? yearChange(place, ground) : keptYear(place, 'other-year');
	const isNamed = plain.test(before) && !/^\s?[/:]|^[-–]?\p{Lu}/u.test(after);
	if (!isNamed && !isInTitle(place, ground)) return keptYear(place, 'year-in-name');
	if (milestone.test(before)) return keptYear(place, value === ground.from ? 'milestone-year' : 'other-year');
	const isSetHere = value === ground.from + 1 && scheduleAt(place, ground) !== null;
	return value === ground.from || isSetHere ? yearChange(place, ground) : keptYear(place, 'other-year');
}

/** The month, or the last one of the quarter, whose year follows. */
function monthBefore(before: string): number | null {
	const month = ofMonth.exec(before);
	if (month) return Number(month[1] ?? month[2]);
	const quarter = ofQuarter.exec(before)?.[1]?.toUpperCase();
	return quarter === undefined ? null : 3 * (['I', 'II', 'III', 'IV'].indexOf(quarter) + 1 || Number(quarter));
}

function isMonthAhead(value: number, month: number, ground: Ground): boolean {
	const last = lastDayOf(value, month);
	return last !== null && isAhead(last, ground);
}

/** "Kế hoạch công tác 2026": the title's bare year is the plan's. */
function isInTitle({ block }: Source, { reading }: Ground): boolean {
	return reading.header.sources.title?.block === block;
}

/** Years of an older plan left beside the theme or in the label of a slogan. */
function stalePlaces({ reading, texts, from }: Ground): Source[] {
	const own = ownYears(reading);
	const theme = themeOf(reading.header.title ?? '');
	const themed =
		theme === null ? [] : themePlaces(texts, theme).map((place) => ({ ...place, quote: (texts[place.block] ?? '').slice(place.start, place.end) }));
	const labels = reading.appendices.flatMap(({ slogans }) => slogans.flatMap(({ labelSource }) => labelSource ?? []));
	const labelled = labels.flatMap((label) => [...label.quote.matchAll(/năm\s+((?:19|20)\d{2})(?!\d|\s*[-–]\s*\d)/giu)].map((match) => yearOf(label, match)));
	return [...themed, ...labelled].filter(({ quote }) => Number(quote) !== from && !own.has(Number(quote)));
}

function yearOf(label: Source, match: RegExpExecArray): Source {
	const end = label.start + match.index + match[0].length;
	return { block: label.block, start: end - 4, end, quote: match[1] ?? '' };
}

function staleYear(source: Source, { from, to }: Ground): Mark {
	return { code: 'stale-year', params: { year: Number(source.quote), meant: from, next: to }, source, with: String(to) };
}
