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
	const goes = schedule?.binding
		? moveDeadline(day, ground.to - ground.from, ground.calendar)
		: { same: sameDayIn(day, ground.to - ground.from), reason: null };
	const to = 'moved' in goes ? goes.moved : goes.same;
	const own = { source: hit.place, with: printDay(hit.place.quote, to) };
	return [asChange(own, { day, moved: to }, goes, schedule), ...weekdayBeside(hit, to)];
}

type Goes = { readonly same: PlainDate; readonly reason: ReturnType<typeof moveDeadline>['reason'] };

function asChange(own: Pick<Change, 'source' | 'with'>, both: { day: PlainDate; moved: PlainDate }, { same, reason }: Goes, schedule: Schedule | null): Change {
	if (reason !== null) return { code: 'deadline-before-rest', params: { ...both, same, reason }, ...own };
	return { code: schedule?.binding ? 'deadline' : 'day', params: both, ...own };
}

/** "trước ngày 25/9": nothing to write unless that day of the new year is off, or a day of the week stands beside it. */
function yearlessMarks(hit: Hit, ground: Ground): Mark[] {
	const [dayOfMonth = 0, month = 0] = (hit.place.quote.match(/\d+/gu) ?? []).map(Number);
	const day = dayOf(ground.from, month, dayOfMonth);
	if (day === null) return dayOf(2000, month, dayOfMonth) ? [stays(hit, null)] : [];
	const same = sameDayIn(day, ground.to - ground.from);
	if (!scheduleAt(hit.place, ground)?.binding) return [stays(hit, same), ...weekdayBeside(hit, same)];
	const goes = moveDeadline(day, ground.to - ground.from, ground.calendar);
	if (goes.reason === null) return [stays(hit, same), ...weekdayBeside(hit, same)];
	const own = { source: hit.place, with: printDay(hit.place.quote, goes.moved) };
	return [asChange(own, { day, moved: goes.moved }, goes, null), ...weekdayBeside(hit, goes.moved)];
}

function stays({ place }: Hit, moved: PlainDate | null): Kept {
	return { code: 'day-without-year', params: { moved }, source: place };
}
