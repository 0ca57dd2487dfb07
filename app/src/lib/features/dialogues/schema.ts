import { dialogueForms, opinionOrigins } from '@kheo/core';
import * as v from 'valibot';
import { day } from '#lib/fields.ts';
import { AGENDA_MAX, ANSWER_MAX, NAME_MAX, PEOPLE_MAX, PHONE_MAX, QUESTION_MAX, QUESTION_MIN, REASON_MAX, THEME_MAX } from './limits.ts';

const id = v.pipe(v.string(), v.uuid('dialogue.not-found'));
const nfc = v.transform((typed: string) => typed.normalize('NFC'));
const words = (max: number) => v.pipe(v.string(), v.trim(), nfc, v.minLength(1, 'dialogue.words-missing'), v.maxLength(max, 'dialogue.words-long'));
const text = (max: number) => v.pipe(v.optional(v.string(), ''), v.trim(), nfc, v.maxLength(max, 'dialogue.words-long'));
const count = v.pipe(v.string(), v.toNumber(), v.integer());
const tick = v.pipe(
	v.optional(v.string(), ''),
	v.transform((typed) => typed !== '')
);
/** Empty: none. */
const numberOrNone = (most: number) =>
	v.pipe(
		v.optional(v.string(), ''),
		v.trim(),
		v.transform((typed) => (typed === '' ? null : Number(typed))),
		v.nullable(v.pipe(v.number(), v.integer('dialogue.number'), v.minValue(1, 'dialogue.number'), v.maxValue(most, 'dialogue.number')))
	);

const announced = {
	form: v.picklist(dialogueForms, 'request.unreadable'),
	theme: words(THEME_MAX),
	audience: text(300),
	place: text(300),
	heldOn: day,
	startsAt: v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/u, 'dialogue.time-unread')),
	chair: text(200),
	agenda: text(AGENDA_MAX),
	seats: numberOrNone(100_000)
};
export const dialogueSchema = v.object(announced);
export type NewDialogue = v.InferOutput<typeof dialogueSchema>;
const item = { id, version: count };
export const changeSchema = v.object({ ...announced, ...item });
export type DialogueChange = v.InferOutput<typeof changeSchema>;
export const plainSchema = v.object(item);
export const reasonSchema = v.object({ ...item, reason: words(REASON_MAX) });

/** What a citizen asks. `website` is a trap for programs: people do not see it. */
const guard = { token: text(200), website: text(500), altcha: v.optional(v.string()) };
const sender = { name: text(NAME_MAX), phone: text(PHONE_MAX), mayContact: tick };
export const askSchema = v.object({
	words: v.pipe(v.string(), v.trim(), nfc, v.minLength(QUESTION_MIN, 'dialogue.words-short'), v.maxLength(QUESTION_MAX, 'dialogue.words-long')),
	...sender,
	...guard
});
export type Asking = v.InferOutput<typeof askSchema>;
export const seatSchema = v.object({
	people: v.pipe(count, v.minValue(1, 'dialogue.number'), v.maxValue(PEOPLE_MAX, 'dialogue.number')),
	...sender,
	name: words(NAME_MAX),
	...guard
});
export type Reserving = v.InferOutput<typeof seatSchema>;
export const codeSchema = v.object({ code: text(40) });
export const supportSchema = v.object({ id });

/** Typed by the Office for whoever wrote it on paper or said it in the hall. */
export const entrySchema = v.object({
	dialogueId: id,
	origin: v.picklist(
		opinionOrigins.filter((origin) => origin !== 'web'),
		'request.unreadable'
	),
	words: words(QUESTION_MAX),
	name: text(NAME_MAX),
	isShown: tick
});
export type Entry = v.InferOutput<typeof entrySchema>;

export const showSchema = v.object({ ...item, words: words(QUESTION_MAX) });
export const turnSchema = v.object({ ...item, turn: numberOrNone(9999) });
export const mergeSchema = v.object({ ...item, others: v.optional(v.array(id), []) });
/** Ticked on the list: `id:version` each, in its order; the first leads. */
export const togetherSchema = v.object({
	chosen: v.optional(v.array(v.pipe(v.string(), v.regex(/^[\da-f-]{36}:\d{1,9}$/u, 'dialogue.not-found'))), [])
});
export const screenSchema = v.object({ dialogueId: id, id: v.union([v.literal(''), id]) });
export const answerSchema = v.object({ ...item, answer: words(ANSWER_MAX) });
const taken = { unitId: v.pipe(v.string(), v.uuid('dialogue.unit-missing')), due: day };
export const takeSchema = v.object({ ...item, ...taken });
export const anewSchema = v.object({ ...item, ...taken, reason: words(REASON_MAX) });
export const passSchema = v.object({ ...item, body: words(300) });
export const lookSchema = v.object({ id, reason: words(REASON_MAX) });
