import { benefitKeys } from '@kheo/core';
import * as v from 'valibot';
import { NOTE_MAX } from './limits.ts';

export const noteSchema = v.object({
	key: v.picklist(benefitKeys, 'request.unreadable'),
	year: v.pipe(v.string(), v.trim(), v.regex(/^(19|20|21)\d\d$/u, 'benefit.year-wrong'), v.transform(Number)),
	words: v.pipe(v.string(), v.trim(), v.minLength(1, 'benefit.words-missing'), v.maxLength(NOTE_MAX, 'benefit.words-missing'))
});
export type NewNote = v.InferOutput<typeof noteSchema>;
export const removalSchema = v.object({ id: v.pipe(v.string(), v.uuid('benefit.moved')) });
