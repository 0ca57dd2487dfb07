import { dayOf, type PlainDate, weekdayOf } from '../../calendar/plain-date.ts';
import { weekdayLike, weekdayNamed, weekdayPattern } from '../../calendar/weekday-words.ts';
import type { Source } from '../../document/source.ts';
import type { Reading } from '../../reading/reading.ts';
import { within } from '../places.ts';
import { planYear } from '../plan-year.ts';
import { defineRule, finding } from '../rule.ts';
import { type Hit, hitsOf } from '../search.ts';

const day = String.raw`(?<date>\d{1,2}(?:\s?/\s?|\s?-\s?|\s?\.\s?|\s+tháng\s+)\d{1,2}(?:(?:\s?/\s?|\s?-\s?|\s?\.\s?|\s+năm\s+)(?:19|20)\d{2})?)(?![\d/])`;
const before = new RegExp(String.raw`(?<!\p{L})(?<name>${weekdayPattern})\s*[,(]?\s*(?:ngày\s+)?${day}`, 'gu');
const after = new RegExp(String.raw`(?<![\d/])${day}\s*(?:,\s*)?(?:\(\s*(?:ngày\s+)?|là\s+(?:ngày\s+)?)(?<name>${weekdayPattern})`, 'gu');

/** "lần thứ hai ngày 22/9" counts; "thứ Bảy, Chủ nhật ngày 26, 27/9" is a list. */
const otherSense = new RegExp(
	String.raw`(?:lần|kỳ|khóa|khoá|phiên|đợt|vòng|cuộc|hạng|ngày|người|bản|số)\s+$|${weekdayPattern}\s*(?:,|và|-|–|đến|hoặc)\s*$`,
	'iu'
);

/** "thứ Hai ngày 22/9/2026" when that day is a Tuesday: readers do not know which of the two to keep. */
export const weekdays = defineRule({ 'weekday-wrong': 'Thứ trong tuần phải khớp với ngày, tháng' }, (reading) => {
	const named = [...hitsOf(reading.blocks, before).filter((hit) => !otherSense.test(hit.before)), ...hitsOf(reading.blocks, after)];
	const wrong = named.flatMap((hit) => wrongName(nameIn(hit), hit.groups['date'] ?? '', reading));
	return [...Map.groupBy(wrong, ({ place, date }) => `${place.quote} ${date}`).values()].flatMap((same) => asFinding(same));
});

type Wrong = { readonly place: Source; readonly date: string; readonly right: string; readonly day: PlainDate };

function nameIn({ place, groups }: Hit): Source {
	const name = groups['name'] ?? '';
	const start = place.quote.indexOf(name);
	return within(place, start, start + name.length);
}

function asFinding(same: readonly Wrong[]) {
	const [first] = same;
	if (!first) return [];
	const fix = same.map(({ place, right }) => ({ place, with: right }));
	const params = { printed: first.place.quote, date: first.date, right: first.right, day: first.day };
	return [
		finding(
			'weekday-wrong',
			'warning',
			params,
			same.map(({ place }) => place),
			fix
		)
	];
}

/** Without a printed year the day is tried in each year it may be meant for: a name right in one of them is right. */
function wrongName(place: Source, date: string, reading: Reading): Wrong[] {
	const [dayOfMonth = 0, month = 0, year] = (date.match(/\d+/gu) ?? []).map(Number);
	const years = year === undefined ? yearsFor(month, reading) : [year];
	const days = years.flatMap((each) => dayOf(each, month, dayOfMonth) ?? []);
	const [first] = days;
	const named = weekdayNamed(place.quote);
	if (first === undefined || named === null || days.some((each) => weekdayOf(each) === named)) return [];
	return [{ place, date, right: weekdayLike(weekdayOf(first), place.quote), day: first }];
}

/** The year of the plan, that of its date, and the one after for a month that is already over. */
function yearsFor(month: number, reading: Reading): number[] {
	const { year, month: issued } = reading.header.date;
	const next = year !== null && issued !== null && month < issued ? year + 1 : null;
	return [...new Set([planYear(reading), year, next])].filter((each) => each !== null);
}
