import { formQuestionKinds } from '@kheo/core';
import * as v from 'valibot';
import { day, text, words } from '#lib/fields.ts';
import { PURPOSE_MAX, TITLE_MAX } from './limits.ts';
import { WORDS_MAX } from './questionnaire-limits.ts';

const OPTIONS_MAX = 30;

const version = v.pipe(v.string(), v.toNumber(), v.integer());
const months = v.pipe(
	v.string(),
	v.trim(),
	v.toNumber('survey.number'),
	v.integer('survey.number'),
	v.minValue(1, 'survey.number'),
	v.maxValue(120, 'survey.number')
);

const head = { title: words(TITLE_MAX), purpose: text(PURPOSE_MAX), closesOn: day, retentionMonths: months };
export const questionnaireSchema = v.object(head);
export type QuestionnaireForm = v.InferOutput<typeof questionnaireSchema>;
export const questionnaireChangeSchema = v.object({ version, ...head });

/** A question added (`question` empty) or changed. */
export const questionSchema = v.object({
	version,
	question: text(40),
	kind: v.picklist(formQuestionKinds, 'request.unreadable'),
	words: words(WORDS_MAX),
	options: v.pipe(
		text(5000),
		v.transform((typed) => [...new Set(typed.split(/\r?\n/u).map((line) => line.normalize('NFC').trim()))].filter((line) => line !== '').slice(0, OPTIONS_MAX))
	),
	required: v.pipe(
		text(5),
		v.transform((typed) => typed !== '')
	),
	/** "question:option" as the list of the form has it; empty: everybody is asked. */
	when: text(500)
});
export type QuestionForm = v.InferOutput<typeof questionSchema>;
export const questionStepSchema = v.object({ version, question: words(40) });
