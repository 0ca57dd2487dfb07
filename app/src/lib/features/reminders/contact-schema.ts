import { stages } from '@kheo/core';
import * as v from 'valibot';
import { day } from '#lib/fields.ts';

const uuid = v.pipe(v.string(), v.uuid());
const words = (most: number) => v.pipe(v.string(), v.trim(), v.maxLength(most, 'text.too-long'));
const filled = (most: number) => v.pipe(words(most), v.nonEmpty('text.missing'));
const stage = v.picklist(stages);

export const messageNoteForm = v.object({ obligation: uuid, stage, unit: v.pipe(v.array(uuid), v.minLength(1)), text: filled(5000) });
export const peopleMessageForm = v.omit(messageNoteForm, ['obligation']);
export const templateForm = v.object({ stage, text: words(3000) });
export const callForm = v.object({
	obligation: uuid,
	unit: uuid,
	person: filled(100),
	calledOn: day,
	words: v.optional(words(500), ''),
	promisedOn: v.pipe(
		v.optional(v.string(), ''),
		v.transform((typed) => (typed === '' ? null : typed)),
		v.nullable(day)
	)
});

export type MessageNote = v.InferOutput<typeof messageNoteForm>;
export type PeopleMessageNote = v.InferOutput<typeof peopleMessageForm>;
export type TemplateChange = v.InferOutput<typeof templateForm>;
export type CallNote = v.InferOutput<typeof callForm>;
