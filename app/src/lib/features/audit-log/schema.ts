import * as v from 'valibot';
import { dayOrNone, text } from '#lib/fields.ts';

/** What is looked for; empty fields ask for nothing. */
export const filterSchema = v.pipe(
	v.object({ who: text(100), what: text(100), thing: text(100), from: dayOrNone, to: dayOrNone, words: text(200) }),
	v.check(({ from, to }) => from === null || to === null || from <= to, 'audit.period-backwards')
);
export type LogFilter = v.InferOutput<typeof filterSchema>;

/** `anchor` empty: the chain alone. */
export const checkSchema = v.object({ anchor: text(1000) });
export type AskedCheck = v.InferOutput<typeof checkSchema>;
