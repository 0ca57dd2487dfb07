import * as v from 'valibot';
import { MASKED_MAX } from './limits.ts';

const version = v.pipe(v.string(), v.toNumber(), v.integer());
const tick = v.pipe(
	v.optional(v.string(), ''),
	v.transform((typed) => typed !== '')
);

export const publicationSchema = v.object({
	version,
	/** One phrase a line. */
	masked: v.pipe(
		v.optional(v.string(), ''),
		v.maxLength(MASKED_MAX, 'words.too-long'),
		v.transform((typed) => [...new Set(typed.split(/\r?\n/u).map((line) => line.normalize('NFC').trim()))].filter((line) => line !== ''))
	),
	withProgress: tick,
	withCalendar: tick
});
export type PublicationForm = v.InferOutput<typeof publicationSchema>;

export const withdrawSchema = v.object({ version });
