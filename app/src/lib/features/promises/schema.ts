import { promiseStandings } from '@kheo/core';
import * as v from 'valibot';
import { day } from '#lib/fields.ts';
import { REASON_MAX, RESULT_MAX } from './limits.ts';

const words = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1, 'promise.words-missing'), v.maxLength(max, 'promise.words-long'));
const item = { id: v.pipe(v.string(), v.uuid('promise.not-found')), version: v.pipe(v.string(), v.toNumber(), v.integer()) };

export const reportSchema = v.object({ ...item, result: words(RESULT_MAX), doneOn: day });
export type Report = v.InferOutput<typeof reportSchema>;
export const plainSchema = v.object(item);
export type Which = v.InferOutput<typeof plainSchema>;
export const returnSchema = v.object({ ...item, reason: words(REASON_MAX) });
export const anewSchema = v.object({
	...item,
	unitId: v.pipe(
		v.optional(v.string(), ''),
		v.transform((typed) => typed || null),
		v.nullable(v.pipe(v.string(), v.uuid('promise.unit-missing')))
	),
	due: day,
	reason: words(REASON_MAX)
});
export type Anew = v.InferOutput<typeof anewSchema>;

/** What a page of promises is asked for; anything else asks for nothing. */
export function filterIn(asked: URLSearchParams) {
	const state = promiseStandings.find((one) => one === asked.get('state')) ?? null;
	const filter = { year: Number(asked.get('year')) || null, state, unit: asked.get('unit') || null };
	return { filter, page: Number(asked.get('page')) || 1 };
}
