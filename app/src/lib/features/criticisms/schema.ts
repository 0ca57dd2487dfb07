import { criticismAnswers } from '@kheo/core';
import * as v from 'valibot';
import { day, fileOrNone } from '#lib/fields.ts';

export const TITLE_MAX = 300;
export const WORDS_MAX = 2000;
export const PLACE_MAX = 200;
export const OPINION_MAX = 5000;

const id = v.pipe(v.string(), v.uuid('row.not-found'));
const idOrNone = v.pipe(
	v.optional(v.string(), ''),
	v.transform((typed) => typed || null),
	v.nullable(id)
);
const words = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1, 'words.missing'), v.maxLength(max, 'words.too-long'));
const text = (max: number) => v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(max, 'words.too-long'));
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
