import * as v from 'valibot';
import { day } from '#lib/fields.ts';
import { identityWays, type RequestKind, requestKinds, requestOrigins, requestOutcomes } from './request.ts';
import { ANSWER_MAX, MAIL_MAX, NAME_MAX, NOTE_MAX, PHONE_MAX, WORDS_MAX } from './request-limits.ts';

const FOUND_MAX = 500;

const text = (max: number) => v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(max, 'words.too-long'));
const kind = v.picklist(requestKinds, 'data-request.kind-missing');
const mail = v.pipe(
	text(MAIL_MAX),
	v.check((typed) => typed === '' || v.is(v.pipe(v.string(), v.email()), typed), 'data-request.mail-unreadable')
);
const person = {
	kind,
	name: v.pipe(text(NAME_MAX), v.minLength(1, 'data-request.name-missing')),
	phone: v.pipe(text(PHONE_MAX), v.regex(/^[\d\s+().-]*$/u, 'data-request.phone-unreadable')),
	mail,
	words: text(WORDS_MAX)
};
const version = v.pipe(v.string(), v.toNumber(), v.integer());

/** `website` is a trap for programs: people do not see it. */
export const requestSchema = v.object({ ...person, token: text(200), website: text(500), altcha: v.optional(v.string()) });
export type NewRequest = v.InferOutput<typeof requestSchema>;

const entered = v.picklist(
	requestOrigins.filter((origin) => origin !== 'web'),
	'request.unreadable'
);
export const enteredSchema = v.object({ ...person, origin: entered, receivedOn: day });
export type EnteredRequest = v.InferOutput<typeof enteredSchema>;

export const codeSchema = v.object({ code: text(40) });
export const stepSchema = v.object({ version });
export const identitySchema = v.object({ version, how: v.picklist(identityWays, 'request.unreadable'), note: text(NOTE_MAX) });
export type Identity = v.InferOutput<typeof identitySchema>;
export const handlerSchema = v.object({ version, userId: v.pipe(v.string(), v.minLength(1, 'data-request.handler-missing'), v.maxLength(100)) });
export const extensionSchema = v.object({ version, reason: v.pipe(text(NOTE_MAX), v.minLength(1, 'data-request.reason-missing')) });
export type Extension = v.InferOutput<typeof extensionSchema>;
export const answerSchema = v.object({
	version,
	outcome: v.picklist(requestOutcomes, 'data-request.outcome-missing'),
	answer: v.pipe(text(ANSWER_MAX), v.minLength(1, 'data-request.answer-missing'))
});
export type RequestAnswer = v.InferOutput<typeof answerSchema>;

export const searchSchema = v.object({ name: text(NAME_MAX), phone: text(PHONE_MAX), mail: text(MAIL_MAX), code: text(40) });
export type PersonSearch = v.InferOutput<typeof searchSchema>;

const ref = v.pipe(
	v.string(),
	v.regex(/^[a-z_]{1,60} [\w:.-]{1,120}$/u, 'request.unreadable'),
	v.transform((typed) => ({ table: typed.slice(0, typed.indexOf(' ')), id: typed.slice(typed.indexOf(' ') + 1) }))
);
export const foundSchema = v.object({ version, found: v.pipe(v.optional(v.array(ref), []), v.maxLength(FOUND_MAX, 'data-request.too-many')) });
export type FoundForm = v.InferOutput<typeof foundSchema>;
export const eraseSchema = v.object({ version, sure: v.pipe(v.optional(v.string(), ''), v.literal('1', 'data-request.not-sure')) });

const count = (most: number) =>
	v.pipe(
		v.string(),
		v.trim(),
		v.regex(/^\d{1,3}$/u, 'data-request.days-wrong'),
		v.transform(Number),
		v.minValue(1, 'data-request.days-wrong'),
		v.maxValue(most, 'data-request.days-wrong')
	);
const [days, extend] = ['days', 'extend'].map((prefix) => Object.fromEntries(requestKinds.map((one) => [`${prefix}-${one}`, count(365)])));

export const rulesSchema = v.intersect([
	v.object({
		version,
		acknowledge: count(30),
		counts: v.picklist(['calendar', 'working'], 'request.unreadable'),
		source: v.pipe(text(300), v.minLength(1, 'purpose.source-missing'))
	}),
	v.object({ ...days, ...extend } as Readonly<Record<`${'days' | 'extend'}-${RequestKind}`, ReturnType<typeof count>>>)
]);
export type RulesForm = v.InferOutput<typeof rulesSchema>;
