import { criticismAnswers } from '@kheo/core';
import * as v from 'valibot';
import { day, fileOrNone, id, text, words } from '#lib/fields.ts';
import { OPINION_MAX, PLACE_MAX, TITLE_MAX, WORDS_MAX } from './limits.ts';

const idOrNone = v.pipe(
	v.optional(v.string(), ''),
	v.transform((typed) => typed || null),
	v.nullable(id)
);
const version = v.pipe(v.string(), v.toNumber(), v.integer());

export const criticismSchema = v.object({
	bodyId: id,
	title: words(TITLE_MAX),
	words: text(WORDS_MAX),
	unitId: idOrNone,
	due: day,
	draft: fileOrNone,
	isPublic: v.pipe(
		v.optional(v.string(), ''),
		v.transform((typed) => typed !== '')
	)
});
export type NewCriticism = v.InferOutput<typeof criticismSchema>;
export const opinionSchema = v.object({ place: text(PLACE_MAX), words: words(OPINION_MAX) });
export type NewOpinion = v.InferOutput<typeof opinionSchema>;
export const answerSchema = v.object({ id, version, answer: v.picklist(criticismAnswers, 'criticism.answer-missing'), reason: text(OPINION_MAX) });
export type NewAnswer = v.InferOutput<typeof answerSchema>;
export const closeSchema = v.object({ version });
