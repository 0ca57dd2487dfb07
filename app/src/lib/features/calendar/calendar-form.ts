import { type CalendarEntry, isPlainDate, restReasons } from '@kheo/core';
import * as v from 'valibot';

const day = v.custom<CalendarEntry['from']>((value) => typeof value === 'string' && isPlainDate(value), 'day.unreadable');
const short = v.pipe(v.string(), v.trim(), v.maxLength(200, 'text.too-long'));

/** One line of the year's table as it is sent; a line whose first day is empty says nothing. */
const line = v.object({
	kind: v.picklist(['rest', 'work']),
	from: v.string(),
	to: v.string(),
	reason: v.picklist(restReasons),
	source: short,
	sure: v.boolean()
});

const entry = v.pipe(
	line,
	v.transform(({ to, ...rest }) => ({ ...rest, to: to === '' ? rest.from : to })),
	v.object({ kind: v.picklist(['rest', 'work']), from: day, to: day, reason: v.picklist(restReasons), source: short, sure: v.boolean() })
);

/** The lines of the page's table: `kind[]`, `from[]` … by position, `sure[]` with the positions that are ticked. */
export const calendarForm = v.pipe(
	v.object({
		version: v.pipe(v.string(), v.toNumber(), v.integer()),
		kind: v.array(v.string()),
		from: v.array(v.string()),
		to: v.array(v.string()),
		reason: v.array(v.string()),
		source: v.array(v.string()),
		sure: v.optional(v.array(v.string()), [])
	}),
	v.transform(({ version, kind, from, to, reason, source, sure }) => ({
		version,
		entries: from.flatMap((first, at) =>
			first.trim() === ''
				? []
				: [{ kind: kind[at], from: first, to: to[at] ?? '', reason: reason[at], source: source[at] ?? '', sure: sure.includes(String(at)) }]
		)
	})),
	v.object({ version: v.number(), entries: v.pipe(v.array(entry), v.maxLength(100, 'text.too-long')) })
);

export const versionForm = v.object({ version: v.pipe(v.string(), v.toNumber(), v.integer()) });

export const announcementForm = v.object({ words: v.optional(v.pipe(v.string(), v.maxLength(50_000, 'text.too-long')), ''), file: v.optional(v.file()) });
