import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { type LocalMoment, plainDate, type PlainDate } from '@kheo/core';

/** The instant it is: the machine's clock, moved by KHEO_CLOCK_SHIFT milliseconds where people practise on another day. */
export function instant(): Date {
	return new Date(Date.now() + clockShift());
}

/**
 * Milliseconds between the machine's clock and the one that people see; 0 outside training. Where people move the clock as they practise, it stands in the
 * file KHEO_CLOCK_FILE, which every process looks at anew each half second.
 */
export function clockShift(): number {
	const file = process.env['KHEO_CLOCK_FILE'];
	return file ? shiftIn(file) : Number(process.env['KHEO_CLOCK_SHIFT'] ?? 0) || 0;
}

const lookAgain = 500;
let seen = { file: '', at: 0, shift: 0 };

function shiftIn(file: string): number {
	const at = Date.now();
	if (file !== seen.file || at - seen.at > lookAgain) seen = { file, at, shift: Number(readFileSync(file, 'utf8')) || 0 };
	return seen.shift;
}

/** Moves the clock of those who practise; nothing outside training. */
export function moveClock(to: Date): boolean {
	const file = process.env['KHEO_CLOCK_FILE'];
	if (!file) return false;
	const shift = to.getTime() - Date.now();
	writeFileSync(`${file}.new`, `${shift}\n`);
	renameSync(`${file}.new`, file);
	seen = { file, at: Date.now(), shift };
	return true;
}

export function isMovable(): boolean {
	return Boolean(process.env['KHEO_CLOCK_FILE']);
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
