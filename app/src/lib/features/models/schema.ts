import { readCoordinates } from '@kheo/core';
import * as v from 'valibot';
import { day, dayOrNone, fileOrNone } from '#lib/fields.ts';
import { CHANGED_MAX, NAME_MAX, REASON_MAX, WORD_MAX } from './limits.ts';

const COUNT_MAX = 1_000_000_000;

const nfc = v.transform((typed: string) => typed.normalize('NFC'));
const words = (max: number) => v.pipe(v.string(), v.trim(), nfc, v.minLength(1, 'model.words-missing'), v.maxLength(max, 'model.words-long'));
const text = (max: number) => v.pipe(v.optional(v.string(), ''), v.trim(), nfc, v.maxLength(max, 'model.words-long'));
const id = v.pipe(v.string(), v.uuid('model.not-found'));
const version = v.pipe(v.string(), v.toNumber(), v.integer());
const countOrNone = v.pipe(
	v.optional(v.string(), ''),
	v.transform((typed) => typed.replaceAll(/[.\s]/gu, '') || null),
	v.nullable(v.pipe(v.string(), v.regex(/^\d+$/u, 'model.number'), v.transform(Number), v.maxValue(COUNT_MAX, 'model.number')))
);

const facts = {
	unitId: v.pipe(v.string(), v.uuid('model.unit-missing')),
	name: words(NAME_MAX),
	kind: text(WORD_MAX),
	field: text(WORD_MAX),
	startedOn: day,
	changed: text(CHANGED_MAX),
	source: text(REASON_MAX)
};
export const newModelSchema = v.object(facts);
export type NewModel = v.InferOutput<typeof newModelSchema>;
export const changeSchema = v.object({ ...facts, version, endedOn: dayOrNone, endedBecause: text(REASON_MAX) });
export type ModelChange = v.InferOutput<typeof changeSchema>;
export const takeSchema = v.object({ key: v.pipe(v.string(), v.regex(/^(nomination|activity) [\da-f-]{36}$/u, 'model.source-gone')) });

export const stepSchema = v.object({ version });
export const reasonSchema = v.object({ version, reason: words(REASON_MAX) });
export const partSchema = v.object({ version, id });
export type Part = v.InferOutput<typeof partSchema>;

export const placeSchema = v.object({
	version,
	words: words(NAME_MAX),
	/** As a map copies them; empty: none. */
	coordinates: v.pipe(
		text(60),
		v.transform((typed) => (typed === '' ? null : (readCoordinates(typed) ?? 'unread'))),
		v.check((read) => read !== 'unread', 'model.coordinates-unread'),
		v.transform((read) => (read === 'unread' ? null : read))
	),
	since: dayOrNone,
	adoptedBy: text(NAME_MAX)
});
export type NewPlace = v.InferOutput<typeof placeSchema>;

export const yearSchema = v.object({
	version,
	year: v.pipe(v.string(), v.trim(), v.regex(/^(19|20|21)\d\d$/u, 'model.year-wrong'), v.transform(Number)),
	people: countOrNone,
	households: countOrNone,
	businesses: countOrNone,
	howKnown: text(REASON_MAX)
});
export type YearCounts = v.InferOutput<typeof yearSchema>;
export const yearRemovalSchema = v.object({ version, year: v.pipe(v.string(), v.toNumber(), v.integer()) });

export const pairSchema = v.object({
	version,
	caption: words(NAME_MAX),
	before: fileOrNone,
	beforeAlt: text(NAME_MAX),
	beforeOn: dayOrNone,
	after: fileOrNone,
	afterAlt: text(NAME_MAX),
	afterOn: dayOrNone
});
export type NewPair = v.InferOutput<typeof pairSchema>;
export const afterSchema = v.object({ version, id, after: fileOrNone, afterAlt: text(NAME_MAX), afterOn: dayOrNone });
export type After = v.InferOutput<typeof afterSchema>;
