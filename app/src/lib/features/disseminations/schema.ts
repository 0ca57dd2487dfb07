import * as v from 'valibot';
import { day, dayOrNone, fileOrNone as file, id, text } from '#lib/fields.ts';
import { LIST_MAX, NAME_MAX, PLACE_MAX, TITLE_MAX } from './limits.ts';

const ids = v.optional(v.array(id), []);

export const openSchema = v.object({
	title: v.pipe(v.string(), v.trim(), v.minLength(1, 'words.missing'), v.maxLength(TITLE_MAX, 'words.too-long')),
	planId: v.pipe(
		v.optional(v.string(), ''),
		v.transform((typed) => typed || null),
		v.nullable(id)
	),
	due: dayOrNone,
	unit: v.pipe(ids, v.minLength(1, 'unit.missing')),
	file
});
export type NewDissemination = v.InferOutput<typeof openSchema>;

export const peopleSchema = v.object({
	unitId: id,
	names: v.pipe(v.string(), v.trim(), v.minLength(1, 'words.missing'), v.maxLength(LIST_MAX, 'words.too-long'))
});
export type NewPeople = v.InferOutput<typeof peopleSchema>;

export const strikeSchema = v.object({ readerId: id });

/** Those who were there: ticked in the list, or pasted from the paper. */
export const meetingSchema = v.object({ unitId: id, heldOn: day, place: text(PLACE_MAX), present: ids, names: text(LIST_MAX), file });
export type NewMeeting = v.InferOutput<typeof meetingSchema>;

export const readSchema = v.object({ readerId: id });
export const readByLinkSchema = v.object({
	disseminationId: id,
	readerId: v.pipe(
		v.optional(v.string(), ''),
		v.transform((typed) => typed || null),
		v.nullable(id)
	),
	name: text(NAME_MAX)
});
export type ReadByLink = v.InferOutput<typeof readByLinkSchema>;
