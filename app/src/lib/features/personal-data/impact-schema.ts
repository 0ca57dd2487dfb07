import * as v from 'valibot';
import { day } from '#lib/fields.ts';
import { type ImpactQuestion, impactQuestions } from './impact.ts';
import { ANSWER_MAX, DOCUMENT_MAX } from './impact-limits.ts';

const text = (max: number) => v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(max, 'words.too-long'));
const version = v.pipe(v.string(), v.toNumber(), v.integer());
const number = v.pipe(v.string(), v.toNumber(), v.integer(), v.minValue(0));
const answers = Object.fromEntries(impactQuestions.map((question) => [question, text(ANSWER_MAX)])) as Record<ImpactQuestion, ReturnType<typeof text>>;

export const answersSchema = v.object({ number, version, ...answers });
export type AnswersForm = v.InferOutput<typeof answersSchema>;
export const signedSchema = v.object({ number, version, on: day, signer: v.pipe(text(200), v.minLength(1, 'impact.signer-missing')) });
export type SignedForm = v.InferOutput<typeof signedSchema>;
const document = text(DOCUMENT_MAX);
export const sentSchema = v.object({ number, version, on: day, document, to: v.pipe(text(300), v.minLength(1, 'impact.receiver-missing')) });
export type SentForm = v.InferOutput<typeof sentSchema>;
export const reviewedSchema = v.object({ number, on: day, document: v.pipe(document, v.minLength(1, 'impact.document-missing')), to: text(300) });
export type ReviewedForm = v.InferOutput<typeof reviewedSchema>;

const count = (most: number, code: 'impact.months-wrong' | 'impact.days-wrong') =>
	v.pipe(v.string(), v.trim(), v.regex(/^\d{1,2}$/u, code), v.transform(Number), v.minValue(1, code), v.maxValue(most, code));
export const impactRulesSchema = v.object({
	version,
	months: count(24, 'impact.months-wrong'),
	remindDays: count(90, 'impact.days-wrong'),
	source: v.pipe(text(300), v.minLength(1, 'purpose.source-missing'))
});
export type ImpactRulesForm = v.InferOutput<typeof impactRulesSchema>;
