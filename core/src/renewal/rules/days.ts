import { dayOf, type PlainDate } from '../../calendar/plain-date.ts';
import { fullDay, readDay } from '../../reading/dates.ts';
import type { Ground, Mark } from '../ground.ts';
import { moveDeadline, sameDayIn } from '../move-day.ts';
import { type Hit, hitsOf, yearChange } from '../places.ts';
import { isAhead, type Schedule, scheduleAt } from '../plan-days.ts';
import { printDay } from '../print-day.ts';
import type { Change, Kept } from '../renewal.ts';
import { weekdayBeside } from '../weekday-beside.ts';

const full = new RegExp(String.raw`(?<![\d/.-])${fullDay}`, 'dgu');
const yearless = /(?<![\d/.-])(?<!\d\s[/-]\s)\d{1,2}(?:\s?\/\s?|\s+tháng\s+)\d{1,2}(?!\s*[/.-]\s*\d|\s*(?:,\s*)?năm\s+(?:19|20)\d{2}|\d)/dgu;

/** The days of the plan keep their place in the month and deadlines avoid days off; days that the plan only tells of stay. */
export function days(ground: Ground): Mark[] {
	return [
		...hitsOf(ground, full)
			.filter(isOneDay)
			.flatMap((hit) => fullDayMarks(hit, ground)),
		...hitsOf(ground, yearless).flatMap((hit) => yearlessMarks(hit, ground))
	];
}

/** "tháng 11 - 12/2026" is two months: the signs between the figures of a day are the same. */
function isOneDay({ place }: Hit): boolean {
	const signs = place.quote.match(/[/.-]/gu) ?? [];
	return signs.length < 2 || signs[0] === signs[1];
}

function fullDayMarks(hit: Hit, ground: Ground): Mark[] {
	const day = readDay(hit.place.quote);
	const schedule = scheduleAt(hit.place, ground);
	if (day === null) return impossible(hit, schedule, ground);
	const isPlanned = isAhead(day, ground) || (schedule !== null && Number(day.slice(0, 4)) >= ground.from);
	return isPlanned ? moved(hit, day, schedule, ground) : [{ code: 'day-outside-plan', params: {}, source: hit.place }];
}

/** "31/9/2026" in a deadline: only its year can move; what was meant is for a person to say. */
function impossible({ place }: Hit, schedule: Schedule | null, ground: Ground): Mark[] {
	const year = { ...place, start: place.end - 4, quote: place.quote.slice(-4) };
	return schedule && Number(year.quote) === ground.from ? [yearChange(year, ground)] : [{ code: 'day-outside-plan', params: {}, source: place }];
}

function moved(hit: Hit, day: PlainDate, schedule: Schedule | null, ground: Ground): Change[] {
	const change = schedule?.binding ? movedDeadline(hit, day, schedule, ground) : movedDay(hit, day, ground);
	return [change, ...weekdayBeside(hit, change.params.moved)];
}

type DayChange = Extract<Change, { readonly code: 'deadline' | 'deadline-before-rest' | 'day' }>;

function movedDay({ place }: Hit, day: PlainDate, { to, from }: Ground): DayChange {
	const same = sameDayIn(day, to - from);
	return { code: 'day', params: { day, moved: same }, source: place, with: printDay(place.quote, same) };
}

function movedDeadline({ place }: Hit, day: PlainDate, schedule: Schedule, ground: Ground): DayChange {
	const { moved, ends, last, reason } = moveDeadline(day, ground.to - ground.from, isBefore(schedule, ground), ground.calendar);
	const own = { source: place, with: printDay(place.quote, moved) };
	if (reason === null) return { code: 'deadline', params: { day, moved }, ...own };
	return { code: 'deadline-before-rest', params: { day, moved, ends, last, reason }, ...own };
}

/** Under the meaning that the agency chose. */
function isBefore({ before }: Schedule, { meaning }: Ground): boolean {
	return before && meaning.before === 'end-of-day-before';
}

/** "trước ngày 25/9": nothing to write unless it would end on a day off in the new year, or a day of the week stands beside it. */
function yearlessMarks(hit: Hit, ground: Ground): Mark[] {
	const [dayOfMonth = 0, month = 0] = (hit.place.quote.match(/\d+/gu) ?? []).map(Number);
	const day = dayOf(ground.from, month, dayOfMonth);
	if (day === null) return dayOf(2000, month, dayOfMonth) ? [stays(hit, null)] : [];
	const same = sameDayIn(day, ground.to - ground.from);
	const schedule = scheduleAt(hit.place, ground);
	const change = schedule?.binding ? movedDeadline(hit, day, schedule, ground) : null;
	if (change?.code !== 'deadline-before-rest') return [stays(hit, same), ...weekdayBeside(hit, same)];
	return [change, ...weekdayBeside(hit, change.params.moved)];
}

function stays({ place }: Hit, moved: PlainDate | null): Kept {
	return { code: 'day-without-year', params: { moved }, source: place };
}
