import { isPlainDate, type PlainDate } from '@kheo/core';
import * as v from 'valibot';
import { isSlug } from './slug.ts';

const NAME_MAX = 200;
const CODE_MAX = 20;

const name = v.pipe(v.string(), v.trim(), v.nonEmpty('name.missing'), v.maxLength(NAME_MAX, 'name.too-long'));
const code = v.pipe(v.string(), v.trim(), v.nonEmpty('code.missing'), v.maxLength(CODE_MAX, 'code.too-long'));
const optionalText = v.optional(v.pipe(v.string(), v.trim(), v.maxLength(NAME_MAX, 'name.too-long')), '');
const optionalDay = v.optional(
	v.pipe(
		v.string(),
		v.transform((text) => (text === '' ? null : text)),
		v.custom<PlainDate | null>((text) => text === null || (typeof text === 'string' && isPlainDate(text)), 'date.unreadable')
	),
	''
);

export const agencySchema = v.object({
	slug: v.pipe(v.string(), v.check(isSlug, 'slug.unreadable')),
	name,
	parentName: optionalText,
	abbreviation: code,
	place: name,
	province: name,
	system: v.picklist(['state', 'party', 'front', 'other']),
	superiorReceiver: optionalText
});
export type NewAgency = v.InferOutput<typeof agencySchema>;

export const unitSchema = v.object({
	name,
	shortName: name,
	code,
	kind: v.picklist(['office', 'division', 'centre', 'branch', 'other']),
	activeFrom: optionalDay
});
export type NewUnit = v.InferOutput<typeof unitSchema>;

export const unitChangeSchema = v.object({
	...unitSchema.entries,
	id: v.pipe(v.string(), v.uuid()),
	version: v.pipe(v.string(), v.toNumber(), v.integer()),
	activeTo: optionalDay
});
export type UnitChange = v.InferOutput<typeof unitChangeSchema>;

const version = v.pipe(v.string(), v.toNumber(), v.integer());
const id = v.pipe(v.string(), v.uuid());

/** The last day of a unit; empty: it goes on. */
export const unitEndSchema = v.object({ id, version, activeTo: optionalDay });
export type UnitEnd = v.InferOutput<typeof unitEndSchema>;

export const unitMoveSchema = v.object({ id, direction: v.picklist(['up', 'down']) });
export type UnitMove = v.InferOutput<typeof unitMoveSchema>;
