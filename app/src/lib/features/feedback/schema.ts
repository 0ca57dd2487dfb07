import { feedbackKinds } from '@kheo/core';
import * as v from 'valibot';
import { PROMISE_MAX } from '#lib/features/promises/limits.ts';
import { dayOrNone, fileOrNone } from '#lib/fields.ts';
import { ANSWER_MAX, manyKinds, NAME_MAX, PHONE_MAX, PLACE_MAX, REASON_MAX, TITLE_MAX, WORDS_MAX, WORDS_MIN } from './limits.ts';

const id = v.pipe(v.string(), v.uuid('feedback.not-found'));
const words = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1, 'feedback.words-missing'), v.maxLength(max, 'feedback.words-long'));
const text = (max: number) => v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(max, 'feedback.words-long'));
const count = v.pipe(v.string(), v.toNumber(), v.integer());
const tick = v.pipe(
	v.optional(v.string(), ''),
	v.transform((typed) => typed !== '')
);
const item = { id, version: count };
const days = v.pipe(v.string(), v.toNumber(), v.integer(), v.minValue(1, 'feedback.days-unread'), v.maxValue(365, 'feedback.days-unread'));

/** What a citizen sends. `website` is a trap for programs: people do not see it. */
export const sendingSchema = v.object({
	words: v.pipe(
		v.string(),
		v.trim(),
		v.transform((typed) => typed.normalize('NFC')),
		v.minLength(WORDS_MIN, 'feedback.words-short'),
		v.maxLength(WORDS_MAX, 'feedback.words-long')
	),
	field: v.pipe(v.optional(v.string(), ''), v.trim(), v.minLength(1, 'feedback.field-missing'), v.maxLength(200, 'feedback.words-long')),
	place: text(PLACE_MAX),
	photo: fileOrNone,
	name: text(NAME_MAX),
	phone: text(PHONE_MAX),
	mayContact: tick,
	mayPublish: tick,
	token: text(200),
	website: text(500),
	altcha: v.optional(v.string())
});
export type Sending = v.InferOutput<typeof sendingSchema>;

const pass = { code: text(40), pin: text(20) };
export const lookUpSchema = v.object(pass);
export const reopenSchema = v.object({ ...pass, reason: words(REASON_MAX) });
export const ratingSchema = v.object({ ...pass, rating: v.pipe(count, v.minValue(1, 'feedback.rating-missing'), v.maxValue(5, 'feedback.rating-missing')) });

export const sortSchema = v.object({
	...item,
	kind: v.picklist(
		feedbackKinds.filter((kind) => kind !== 'unsorted'),
		'feedback.kind-missing'
	),
	reason: text(REASON_MAX)
});
export const routeSchema = v.object({
	...item,
	lead: v.pipe(v.string(), v.uuid('feedback.unit-missing')),
	support: v.optional(v.array(id), []),
	reason: text(REASON_MAX)
});
export const reasonSchema = v.object({ ...item, reason: words(REASON_MAX) });
export const lookSchema = v.object({ reason: words(REASON_MAX) });
export const plainSchema = v.object(item);
export const extendSchema = v.object({
	...item,
	days: v.pipe(count, v.minValue(1, 'feedback.days-unread'), v.maxValue(60, 'feedback.days-unread')),
	reason: words(REASON_MAX)
});
export const answerSchema = v.object({ ...item, answer: words(ANSWER_MAX), validTo: dayOrNone, promise: text(PROMISE_MAX), promiseDue: dayOrNone });
export const publicationSchema = v.object({ ...item, title: words(TITLE_MAX), words: words(WORDS_MAX), answer: text(ANSWER_MAX) });
export const groupSchema = v.object({ ...item, others: v.optional(v.array(id), []) });
/** Several of the list at one press: `id:version` each. What is restricted is sorted one by one. */
export const manySchema = v.object({
	chosen: v.optional(v.array(v.pipe(v.string(), v.regex(/^[\da-f-]{36}:\d{1,9}$/u, 'feedback.not-found'))), []),
	kind: v.pipe(
		v.optional(v.string(), ''),
		v.transform((typed) => typed || null),
		v.nullable(v.picklist(manyKinds, 'feedback.kind-missing'))
	),
	lead: v.pipe(
		v.optional(v.string(), ''),
		v.transform((typed) => typed || null),
		v.nullable(v.pipe(v.string(), v.uuid('feedback.unit-missing')))
	),
	reason: text(REASON_MAX)
});
export type Many = v.InferOutput<typeof manySchema>;
export const undoSchema = v.object({ press: v.pipe(v.string(), v.uuid('feedback.not-found')) });

export const settingsSchema = v.object({
	version: count,
	fields: v.pipe(
		words(4000),
		v.transform((typed) => [...new Set(typed.split(/\r?\n/u).map((line) => line.normalize('NFC').trim()))].filter((line) => line !== '').slice(0, 40))
	),
	petition: days,
	question: days,
	voter: days,
	complaint: days,
	denunciation: days,
	retention: v.pipe(count, v.minValue(1, 'feedback.days-unread'), v.maxValue(240, 'feedback.days-unread')),
	notice: text(1000)
});
export type FeedbackSettingsForm = v.InferOutput<typeof settingsSchema>;
export const readerSchema = v.object({ userId: v.pipe(v.string(), v.minLength(1, 'feedback.reader-missing'), v.maxLength(100)) });
export const openSchema = v.object({ id });
export const lookOneSchema = v.object({ id, reason: words(REASON_MAX) });
