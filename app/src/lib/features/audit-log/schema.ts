import * as v from 'valibot';
import { dayOrNone } from '#lib/fields.ts';

const text = (max: number) => v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(max, 'words.too-long'));

/** What is looked for; empty fields ask for nothing. */
export const filterSchema = v.pipe(
	v.object({ who: text(100), what: text(100), thing: text(100), from: dayOrNone, to: dayOrNone, words: text(200) }),
	v.check(({ from, to }) => from === null || to === null || from <= to, 'audit.period-backwards')
);
export type LogFilter = v.InferOutput<typeof filterSchema>;

/** `anchor` empty: the chain alone. */
export const checkSchema = v.object({ anchor: text(1000) });
export type AskedCheck = v.InferOutput<typeof checkSchema>;

/** The fields of a filter that say something, as a form and an address keep them. */
export function filterParams({ who, what, thing, from, to, words }: LogFilter): Record<string, string> {
	const all = { who, what, thing, from: from ?? '', to: to ?? '', words };
	return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}
