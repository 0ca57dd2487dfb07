import { satisfactionFactors, satisfactionFormulas, type SurveyQuestion } from '@kheo/core';
import * as v from 'valibot';
import { day, text } from '#lib/fields.ts';
import { surveyAccesses } from './survey.ts';
import { CODES_MAX, PAPERS_MAX, PURPOSE_MAX, TITLE_MAX } from './limits.ts';

const NAME_MAX = 200;
const QUESTIONS_MAX = 40;
const DESKS_MAX = 60;

const version = v.pipe(v.string(), v.toNumber(), v.integer());
const lines = v.pipe(
	v.optional(v.string(), ''),
	v.maxLength(10_000, 'words.too-long'),
	v.transform((typed) => [...new Set(typed.split(/\r?\n/u).map((line) => line.normalize('NFC').trim()))].filter((line) => line !== '')),
	v.array(v.pipe(v.string(), v.maxLength(NAME_MAX, 'words.too-long')))
);
const count = (most: number) =>
	v.pipe(v.string(), v.trim(), v.toNumber('survey.number'), v.integer('survey.number'), v.minValue(1, 'survey.number'), v.maxValue(most, 'survey.number'));
const countOrNone = v.pipe(
	v.optional(v.string(), ''),
	v.trim(),
	v.transform((typed) => (typed === '' ? null : Number(typed))),
	v.nullable(v.pipe(v.number('survey.number'), v.integer('survey.number'), v.minValue(1, 'survey.number'), v.maxValue(100_000_000, 'survey.number')))
);

const asked = {
	title: v.pipe(v.string(), v.trim(), v.minLength(1, 'words.missing'), v.maxLength(TITLE_MAX, 'words.too-long')),
	purpose: text(PURPOSE_MAX),
	desks: v.pipe(lines, v.minLength(1, 'survey.desks-missing'), v.maxLength(DESKS_MAX, 'survey.desks-missing')),
	formula: v.picklist(satisfactionFormulas, 'request.unreadable'),
	access: v.picklist(surveyAccesses, 'request.unreadable'),
	population: countOrNone,
	opensOn: day,
	closesOn: day
};

/** The questions of each factor, one a line. */
export const surveySchema = v.pipe(
	v.object({ ...asked, askAccess: lines, askProcedure: lines, askStaff: lines, askOutcome: lines, askFeedback: lines }),
	v.transform(({ askAccess, askProcedure, askStaff, askOutcome, askFeedback, ...survey }) => {
		const words = { access: askAccess, procedure: askProcedure, staff: askStaff, outcome: askOutcome, feedback: askFeedback };
		const questions = satisfactionFactors.flatMap((factor) => words[factor].map((line): SurveyQuestion => ({ factor, words: line })));
		return { ...survey, questions };
	}),
	v.check(({ questions }) => questions.length > 0 && questions.length <= QUESTIONS_MAX, 'survey.questions-missing'),
	v.check(({ opensOn, closesOn }) => opensOn <= closesOn, 'survey.period-backwards')
);
export type SurveyForm = v.InferOutput<typeof surveySchema>;
/** Changed while it is prepared. */
export const changeSchema = v.intersect([v.object({ version }), surveySchema]);

export const stepSchema = v.object({ version });
export const prolongSchema = v.object({ version, closesOn: day });
export const closingSchema = v.object({ version, population: countOrNone });
export const codesSchema = v.object({ version, count: count(CODES_MAX) });

/** What comes with the answers themselves. `website` is a trap for programs: people do not see it. */
export const answerSchema = v.object({
	desk: v.pipe(v.optional(v.string(), ''), v.uuid('survey.desk-missing')),
	code: text(40),
	token: text(200),
	website: text(500),
	altcha: v.optional(v.string())
});
export const assistedSchema = v.object({ desk: v.pipe(v.optional(v.string(), ''), v.uuid('survey.desk-missing')) });

export const batchSchema = v.object({ desk: v.pipe(v.optional(v.string(), ''), v.uuid('survey.desk-missing')), papers: count(PAPERS_MAX), collectedOn: day });
export const keyingSchema = v.object({ version, paper: v.optional(v.array(v.pipe(v.string(), v.maxLength(200, 'survey.keyed-unread'))), []) });
/** Beside the version a field "at3:2" for each place where the keyings differ: paper 3, the third question, the level that the paper says. */
export const settlingSchema = v.pipe(
	v.looseObject({ version }),
	v.transform(({ version: seen, ...places }) => ({
		version: seen,
		chosen: new Map(
			Object.entries(places).flatMap(([name, level]) =>
				/^at\d+:\d+$/u.test(name) && /^[0-5]$/u.test(String(level)) ? [[name.slice(2), Number(level)] as const] : []
			)
		)
	}))
);
