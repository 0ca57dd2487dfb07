import { rhythms } from '@kheo/core';
import * as v from 'valibot';
import { day, dayOrNone, id } from '#lib/fields.ts';
import { WORDS_MAX } from './limits.ts';

/** `for` is a day of the period that is meant; without one, today. */
export const wordSchema = v.object({
	obligationId: id,
	unitId: id,
	kind: v.picklist(['doing', 'difficulty'], 'request.unreadable'),
	for: dayOrNone,
	words: v.pipe(v.string(), v.trim(), v.minLength(1, 'words.missing'), v.maxLength(WORDS_MAX, 'words.too-long'))
});
export type NewWord = v.InferOutput<typeof wordSchema>;

/** One line of the form of rhythms for each duty; one that is left without a rhythm is not asked about. */
export const rhythmsSchema = v.object({
	duty: v.array(id),
	rhythm: v.array(v.union([v.literal(''), v.picklist(rhythms)], 'request.unreadable')),
	from: v.array(day),
	until: v.array(dayOrNone),
	version: v.array(v.pipe(v.string(), v.toNumber(), v.integer()))
});
export type RhythmsForm = v.InferOutput<typeof rhythmsSchema>;
