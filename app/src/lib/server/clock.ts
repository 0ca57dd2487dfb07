import { type LocalMoment, plainDate, type PlainDate } from '@kheo/core';

/** The instant it is: the machine's clock, moved by KHEO_CLOCK_SHIFT milliseconds where people practise on another day. */
export function instant(): Date {
	return new Date(Date.now() + clockShift());
}

/** Milliseconds between the machine's clock and the one that people see; 0 outside training. */
export function clockShift(): number {
	return Number(process.env['KHEO_CLOCK_SHIFT'] ?? 0) || 0;
}

/** A time that the log took from the machine's clock, as people see it beside the other times of a page. */
export function onPage(logged: Date): Date {
	return new Date(logged.getTime() + clockShift());
}

/** The day it is in the province at this instant. */
export function dayIn(now: Date, timeZone = 'Asia/Ho_Chi_Minh'): PlainDate {
	return plainDate(formatOf(timeZone).format(now).slice(0, 10));
}

/** The same with its hour and minute: what a deadline with an hour is held against. */
export function momentIn(now: Date, timeZone = 'Asia/Ho_Chi_Minh'): LocalMoment {
	return { day: dayIn(now, timeZone), time: formatOf(timeZone).format(now).slice(11, 16) };
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making one takes longer than a hundred uses of it. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
	const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
	formats.set(timeZone, format);
	return format;
}
