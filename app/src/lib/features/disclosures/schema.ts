import { disclosureAudiences, postingForms } from '@kheo/core';
import * as v from 'valibot';
import { day, dayOrNone, fileOrNone } from '#lib/fields.ts';
import { CONTENT_MAX, LINK_MAX, SHORT_MAX, TITLE_MAX } from './limits.ts';

const id = v.pipe(v.string(), v.uuid('disclosure.not-found'));
const words = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1, 'disclosure.words-missing'), v.maxLength(max, 'disclosure.words-long'));
const text = (max: number) => v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(max, 'disclosure.words-long'));
const version = v.pipe(v.string(), v.toNumber(), v.integer());
/** Empty: the law fixes none. */
const countOrNone = v.pipe(
	v.optional(v.string(), ''),
	v.trim(),
	v.check((typed) => typed === '' || /^[1-9]\d{0,2}$/u.test(typed), 'disclosure.number'),
	v.transform((typed) => (typed === '' ? null : Number(typed)))
);
const tick = v.pipe(
	v.optional(v.string(), ''),
	v.transform((typed) => typed !== '')
);

export const postingSchema = v.object({
	itemId: id,
	title: words(TITLE_MAX),
	form: v.picklist(postingForms, 'request.unreadable'),
	place: text(SHORT_MAX),
	on: day,
	until: dayOrNone,
	decidedOn: dayOrNone,
	validTo: dayOrNone,
	by: words(SHORT_MAX),
	link: v.pipe(
		text(LINK_MAX),
		v.check((typed) => typed === '' || /^https?:\/\/\S+$/u.test(typed), 'disclosure.link')
	),
	file: fileOrNone
});
export type NewPosting = v.InferOutput<typeof postingSchema>;

export const strikeSchema = v.object({ postingId: id, reason: words(TITLE_MAX) });
export const startingSchema = v.object({ version, which: v.picklist(['agency', 'commune'], 'request.unreadable') });
export const importSchema = v.object({ version, file: v.custom<File>((sent) => sent instanceof File && sent.size > 0, 'disclosure.file-unread') });

/** `id` empty: a new line. `gone`: it leaves the list; what was disclosed stays in the log. */
export const lineSchema = v.object({
	version,
	id: v.union([v.literal(''), id]),
	gone: tick,
	content: words(CONTENT_MAX),
	law: words(SHORT_MAX),
	audience: v.picklist(disclosureAudiences, 'request.unreadable'),
	everyMonths: countOrNone,
	boardDays: countOrNone,
	airDays: countOrNone,
	withinDays: countOrNone,
	isTerm: tick
});
export type LineForm = v.InferOutput<typeof lineSchema>;
