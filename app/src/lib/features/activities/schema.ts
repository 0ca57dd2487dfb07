import { activityStates } from '@kheo/core';
import * as v from 'valibot';
import { day } from '#lib/fields.ts';
import { servesKinds } from './activity.ts';

const words = (most: number) => v.optional(v.pipe(v.string(), v.trim(), v.maxLength(most, 'text.too-long')), '');
const count = v.pipe(
	v.optional(v.string(), ''),
	v.transform((text) => (text.trim() === '' ? null : Number(text.replaceAll('.', '')))),
	v.nullable(v.pipe(v.number(), v.integer('number.unreadable'), v.minValue(0, 'number.unreadable'), v.maxValue(9_999_999, 'number.unreadable')))
);
const version = v.pipe(v.string(), v.transform(Number), v.integer());
const id = v.pipe(v.string(), v.uuid());

export const stepSchema = v.object({ id, version, state: v.picklist(activityStates), on: day, reason: words(1000), scheduled: words(500) });

/** Lines of the checklist are numbered: `done` names those that are ticked, `more` holds new ones, one a line. */
export const detailsSchema = v.object({
	id,
	version,
	responsible: words(500),
	people: count,
	turns: count,
	kinds: words(1000),
	checklist: words(4000),
	done: v.optional(v.array(v.string()), []),
	serves: v.optional(v.picklist(['', ...servesKinds]), ''),
	servesName: words(300)
});

/** With another unit's activity; empty: on its own. */
export const jointSchema = v.object({
	id,
	version,
	withId: v.pipe(
		v.optional(v.string(), ''),
		v.transform((value) => (value === '' ? null : value)),
		v.nullable(id)
	)
});

export const unplannedSchema = v.object({
	name: v.pipe(v.string(), v.trim(), v.nonEmpty('text.missing'), v.maxLength(2000, 'text.too-long')),
	scheduled: words(500),
	place: words(500),
	reason: words(1000)
});

export type StepInput = v.InferOutput<typeof stepSchema>;
export type DetailsInput = v.InferOutput<typeof detailsSchema>;
export type UnplannedInput = v.InferOutput<typeof unplannedSchema>;
export type JointInput = v.InferOutput<typeof jointSchema>;
