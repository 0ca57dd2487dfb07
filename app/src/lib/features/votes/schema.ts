import { voteRules } from '@kheo/core';
import * as v from 'valibot';
import { day, fileOrNone, id, text, words } from '#lib/fields.ts';
import { voters } from './vote.ts';
import { PLACE_MAX, QUESTION_MAX, REASON_MAX, TITLE_MAX } from './limits.ts';

const version = v.pipe(v.string(), v.toNumber(), v.integer());
const papers = v.pipe(
	v.optional(v.string(), ''),
	v.trim(),
	v.transform(Number),
	v.integer('vote.number'),
	v.minValue(0, 'vote.number'),
	v.maxValue(10_000_000, 'vote.number')
);
const tick = v.pipe(
	v.optional(v.string(), ''),
	v.transform((typed) => typed !== '')
);

export const voteSchema = v.object({
	title: words(TITLE_MAX),
	question: text(QUESTION_MAX),
	who: v.picklist(voters, 'request.unreadable'),
	rule: v.picklist(voteRules, 'request.unreadable'),
	scope: text(PLACE_MAX),
	isPublic: tick
});
export type NewVote = v.InferOutput<typeof voteSchema>;

export const openingSchema = v.object({
	id,
	version,
	/** Empty: not known, and the outcome stays unknown. */
	entitled: v.pipe(
		papers,
		v.transform((count) => (count === 0 ? null : count))
	)
});
export type Opening = v.InferOutput<typeof openingSchema>;

export const countSchema = v.object({ voteId: id, place: words(PLACE_MAX), yes: papers, no: papers, blank: papers, on: day, file: fileOrNone });
export type NewCount = v.InferOutput<typeof countSchema>;

export const strikeSchema = v.object({ voteId: id, countId: id, reason: words(REASON_MAX) });
export type Strike = v.InferOutput<typeof strikeSchema>;

export const closingSchema = v.object({ id, version });
export type Closing = v.InferOutput<typeof closingSchema>;
