import * as v from 'valibot';
import { PURPOSE_MAX, SOURCE_MAX } from './limits.ts';

const MONTHS_MAX = 1200;

const text = (max: number) => v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(max, 'words.too-long'));

export const purposeSchema = v.object({
	purpose: v.pipe(v.string(), v.regex(/^[a-z-]{1,40}$/u, 'purpose.unknown')),
	purposeText: text(PURPOSE_MAX),
	months: v.pipe(
		v.optional(v.string(), ''),
		v.trim(),
		v.regex(/^\d{0,4}$/u, 'purpose.months-wrong'),
		v.transform((typed) => (typed === '' ? null : Number(typed))),
		v.check((typed) => typed === null || (typed >= 1 && typed <= MONTHS_MAX), 'purpose.months-wrong')
	),
	source: text(SOURCE_MAX),
	version: v.pipe(v.string(), v.toNumber(), v.integer())
});
export type PurposeForm = v.InferOutput<typeof purposeSchema>;
