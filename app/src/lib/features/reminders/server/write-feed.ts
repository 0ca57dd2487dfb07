import { adviceFor, lastWorkingDayBefore, type PlainDate, sayEnd, type WorkingCalendar } from '@kheo/core';
import ical, { ICalAlarmType } from 'ical-generator';
import type { Locale } from '#lib/i18n/catalogue.ts';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import type { FeedEntry } from './feed-queries.ts';

export type Feed = {
	readonly entries: readonly FeedEntry[];
	readonly calendar: WorkingCalendar;
	/** The hour at which alarms sound on a working day. */
	readonly opens: string;
	/** Address of the agency's pages. */
	readonly base: string;
	readonly now: Date;
	readonly locale: Locale;
};

const zone = 'Asia/Ho_Chi_Minh';

/** The one rule of this zone that a calendar program needs: no summer time, seven hours ahead. */
const zoneBlock = [
	'BEGIN:VTIMEZONE',
	`TZID:${zone}`,
	'BEGIN:STANDARD',
	'DTSTART:19700101T000000',
	'TZOFFSETFROM:+0700',
	'TZOFFSETTO:+0700',
	'TZNAME:+07',
	'END:STANDARD',
	'END:VTIMEZONE'
].join('\r\n');

/** Deadlines as iCalendar (RFC 5545): a whole day, or the hour that the plan prints, with alarms on the last two working days in time. */
export function writeFeed({ entries, calendar, opens, base, now, locale }: Feed): string {
	const words = messagesIn(locale).reminders.feed;
	const feed = ical({ name: words.name, prodId: { company: 'kheo', product: 'kheo', language: 'VI' }, timezone: { name: zone, generator: () => zoneBlock } });
	for (const { id, task, plan, due, time, path } of entries) {
		const when = time === null ? { allDay: true, start: onTheWall(due, '12:00') } : { start: onTheWall(due, time), end: onTheWall(due, time), timezone: zone };
		const event = feed.createEvent({
			...when,
			id: `${id}@kheo`,
			stamp: now,
			summary: words.event(task),
			description: words.about(plan, sayEnd({ due, time }, locale, { year: true })),
			url: `${base}/${path}`
		});
		const start = at(due, time ?? '00:00').getTime();
		for (const day of alarmsOf(due, calendar)) {
			event.createAlarm({ type: ICalAlarmType.display, trigger: (start - at(day, opens).getTime()) / 1000, description: words.event(task) });
		}
	}
	return feed.toString();
}

/** The last working day in time, and the one before it. */
function alarmsOf(due: PlainDate, calendar: WorkingCalendar): PlainDate[] {
	const last = adviceFor(due, calendar);
	return [lastWorkingDayBefore(last, calendar), last];
}

/** The library prints the hands of the machine's own clock beside the zone's name, so they are set to what the clocks of the province show. */
function onTheWall(day: PlainDate, time: string): Date {
	return new Date(`${day}T${time}:00`);
}

function at(day: PlainDate, time: string): Date {
	return new Date(`${day}T${time}:00+07:00`);
}
