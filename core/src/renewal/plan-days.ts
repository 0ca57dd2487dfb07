import { addDays, dayOf, type PlainDate } from '../calendar/plain-date.ts';
import { weekdayPattern } from '../calendar/weekday-words.ts';
import { papersOf } from '../checking/papers.ts';
import type { Source } from '../document/source.ts';
import { readDay } from '../reading/dates.ts';
import type { ReadDeadline } from '../reading/reading.ts';
import type { Ground } from './ground.ts';
import { liesIn } from './places.ts';

/** What the plan sets at a place. `binding`: the day by which something is owed, so it avoids days off; `before`: the day itself is too late. */
export type Schedule = { readonly binding: boolean; readonly before: boolean };

/** What the plan sets at this place, or null where it sets nothing. */
export function scheduleAt(place: Source, { reading, texts }: Ground): Schedule | null {
	const papers = papersOf(reading);
	const found = papers.flatMap(({ obligations }) => obligations).find(({ deadline }) => deadline && liesIn(place, deadline.source))?.deadline;
	if (found) return { binding: isBinding(found, place), before: found.relation === 'before' && found.time === null };
	const words = latest.exec((texts[place.block] ?? '').slice(Math.max(0, place.start - 60), place.start))?.[1];
	if (words !== undefined) return { binding: true, before: /^trước/iu.test(words) };
	return papers.flatMap(({ periods }) => periods).some(({ source }) => liesIn(place, source)) ? { binding: false, before: false } : null;
}

/** Words that make the day after them the last one, where no duty was read around them. */
const latest = new RegExp(
	String.raw`(?<!\p{L})(trước|chậm nhất|muộn nhất|hạn cuối|thời hạn)\s*:?\s+(?:là\s+|vào\s+)*(?:${weekdayPattern}\s*,?\s*)?(?:ngày\s+)?$`,
	'iu'
);

/** The last day of a span binds, its first day does not. */
function isBinding({ relation, from, to, source }: ReadDeadline, place: Source): boolean {
	if (relation !== 'between') return true;
	const day = readDay(place.quote);
	return day !== from || from === to || place.end === source.end;
}

/** Days not before the signature and at most a year past the plan's own are days of the plan. */
export function isAhead(day: PlainDate, { signedFrom, from }: Ground): boolean {
	return signedFrom !== null && day >= signedFrom && Number(day.slice(0, 4)) <= from + 1;
}

/** The last day of a month, or null when there is no such month. */
export function lastDayOf(year: number, month: number): PlainDate | null {
	const next = month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1);
	return next && addDays(next, -1);
}
