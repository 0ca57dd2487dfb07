import * as v from 'valibot';
import { day, fileOrNone } from '#lib/fields.ts';
import { LINK_MAX, NOTE_MAX, PLACE_MAX, severities, SOURCE_MAX, TASK_MAX } from './limits.ts';

const words = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1, 'feedback.words-missing'), v.maxLength(max, 'feedback.words-long'));
const text = (max: number) => v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(max, 'feedback.words-long'));

export const noteSchema = v.object({
	words: words(NOTE_MAX),
	source: words(SOURCE_MAX),
	place: text(PLACE_MAX),
	field: words(200),
	severity: v.picklist(severities, 'feedback.words-missing'),
	heardOn: day,
	unitId: v.pipe(
		v.optional(v.string(), ''),
		v.transform((typed) => typed || null),
		v.nullable(v.pipe(v.string(), v.uuid('feedback.unit-missing')))
	),
	link: v.pipe(
		text(LINK_MAX),
		v.check((typed) => typed === '' || /^https?:\/\//u.test(typed), 'situation.link-unread')
	),
	picture: fileOrNone
});
export type NewNote = v.InferOutput<typeof noteSchema>;
export const becomeSchema = v.object({ id: v.pipe(v.string(), v.uuid('situation.not-found')) });

const uuid = (code: string) => v.pipe(v.optional(v.string(), ''), v.uuid(code));
export const dutySchema = v.object({
	id: v.pipe(v.string(), v.uuid('situation.not-found')),
	plan: uuid('directive.plan-missing'),
	unit: v.pipe(v.optional(v.array(uuid('unit.missing')), []), v.minLength(1, 'unit.missing')),
	task: words(TASK_MAX),
	due: day
});
export type NewDuty = v.InferOutput<typeof dutySchema>;

export const reportSchema = v.object({ from: day, to: day });
