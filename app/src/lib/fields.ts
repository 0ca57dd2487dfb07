import { isPlainDate, type PlainDate } from '@kheo/core';
import * as v from 'valibot';

/** Fields that many forms have, as they are posted. */

export const day = v.custom<PlainDate>((value) => typeof value === 'string' && isPlainDate(value), 'day.unreadable');

export const dayOrNone = v.pipe(
	v.optional(v.string(), ''),
	v.transform((typed) => typed || null),
	v.custom<PlainDate | null>((value) => value === null || (typeof value === 'string' && isPlainDate(value)), 'day.unreadable')
);

/** An empty file field still posts a file: one without name or bytes. */
export const fileOrNone = v.pipe(
	v.optional(v.file()),
	v.transform((sent) => (sent && sent.size > 0 ? sent : null))
);

/** A row that the form names. */
export const id = v.pipe(v.string(), v.uuid('row.not-found'));

/** Words that must be there, without the blanks around them; at most `max` characters. */
export function words(max: number) {
	return v.pipe(v.string(), v.trim(), v.minLength(1, 'words.missing'), v.maxLength(max, 'words.too-long'));
}

/** Words that may be left out: the empty text then. */
export function text(max: number) {
	return v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(max, 'words.too-long'));
}
