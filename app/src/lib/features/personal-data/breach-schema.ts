import * as v from 'valibot';
import { day } from '#lib/fields.ts';
import { breachKinds } from './breach.ts';
import { purposeNames } from './register/purposes.ts';
import { LINE_MAX, LONG_MAX, REASON_MAX } from './breach-limits.ts';

const text = (max: number) => v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(max, 'words.too-long'));
const said = (max: number, code: string) => v.pipe(text(max), v.minLength(1, code));
const version = v.pipe(v.string(), v.toNumber(), v.integer());
/** "2026-09-01T08:30" as a browser's field gives it, in the province's time. */
const moment = v.pipe(
	v.string(),
	v.regex(/^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d$/u, 'data-breach.moment-unreadable'),
	v.transform((typed) => new Date(`${typed}:00+07:00`)),
	v.check((date) => !Number.isNaN(date.getTime()), 'data-breach.moment-unreadable')
);
const facts = {
	kind: v.picklist(breachKinds, 'request.unreadable'),
	what: said(LONG_MAX, 'data-breach.what-missing'),
	purposes: v.pipe(v.optional(v.array(v.picklist(purposeNames, 'request.unreadable')), []), v.maxLength(purposeNames.length)),
	people: v.pipe(
		v.optional(v.string(), ''),
		v.trim(),
		v.regex(/^\d{0,9}$/u, 'data-breach.people-wrong'),
		v.transform((typed) => (typed === '' ? null : Number(typed)))
	),
	isSensitive: v.pipe(
		v.optional(v.string(), ''),
		v.transform((typed) => typed !== '')
	),
	consequences: text(LONG_MAX),
	measures: text(LONG_MAX),
	officer: text(LINE_MAX)
};

export const noticedSchema = v.object({ noticedAt: moment, noticedBy: said(200, 'data-breach.who-missing'), ...facts });
export type NoticedBreach = v.InferOutput<typeof noticedSchema>;
export const factsSchema = v.object({ version, ...facts });
export type BreachFacts = v.InferOutput<typeof factsSchema>;
export const toldSchema = v.object({
	version,
	toldAt: moment,
	whom: said(LINE_MAX, 'data-breach.whom-missing'),
	how: text(500),
	lateBecause: text(REASON_MAX)
});
export type ToldAuthority = v.InferOutput<typeof toldSchema>;
export const notToldSchema = v.object({ version, reason: said(REASON_MAX, 'data-breach.reason-missing') });
export const peopleToldSchema = v.object({ version, on: day, how: said(1000, 'data-breach.how-missing') });
export const closingSchema = v.object({ version, lessons: said(LONG_MAX, 'data-breach.lessons-missing') });
