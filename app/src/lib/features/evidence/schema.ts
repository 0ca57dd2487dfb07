import { isPlainDate, type PlainDate } from '@kheo/core';
import * as v from 'valibot';
import { consents } from './evidence.ts';

const id = v.pipe(v.string(), v.uuid());
const words = (most: number) => v.optional(v.pipe(v.string(), v.trim(), v.maxLength(most, 'text.too-long')), '');
/** Empty: the tray. */
const activity = v.pipe(
	v.optional(v.string(), ''),
	v.transform((value) => (value === '' ? null : value)),
	v.nullable(id)
);
const dayOrNull = v.pipe(
	v.optional(v.string(), ''),
	v.transform((value) => (value === '' ? null : value)),
	v.nullable(v.custom<PlainDate>((value) => typeof value === 'string' && isPlainDate(value), 'day.unreadable'))
);

const version = v.pipe(v.string(), v.transform(Number), v.integer());
const ticked = v.pipe(
	v.optional(v.string(), ''),
	v.transform((value) => value !== '')
);

export const filesSchema = v.object({ activityId: activity, files: v.optional(v.array(v.file()), []) });
export const assignSchema = v.object({ activityId: activity, chosen: v.optional(v.array(id), []) });
export const describeSchema = v.object({ id, version, caption: words(500), takenOn: dayOrNull, consent: v.picklist(consents) });
export const annexSchema = v.object({ id, inAnnex: ticked });
export const blurSchema = v.object({ id, version, parts: words(2000) });
export const removeSchema = v.object({ id, reason: words(1000) });
export const restoreSchema = v.object({ id });
export const eraseSchema = v.object({ id, reason: words(1000), sure: ticked });
export const linkSchema = v.object({
	activityId: activity,
	name: words(300),
	url: v.pipe(v.string(), v.trim(), v.url('url.unreadable'), v.regex(/^https?:\/\//i, 'url.unreadable'), v.maxLength(2000, 'text.too-long')),
	capture: v.optional(v.file())
});
export const figureSchema = v.object({
	activityId: activity,
	name: v.pipe(v.string(), v.trim(), v.nonEmpty('text.missing'), v.maxLength(300, 'text.too-long')),
	value: v.pipe(
		v.string(),
		v.trim(),
		v.regex(/^\d{1,3}(?:\.\d{3})*(?:,\d{1,6})?$|^\d{1,15}(?:,\d{1,6})?$/, 'number.unreadable'),
		v.transform((text) => text.replaceAll('.', '').replace(',', '.'))
	),
	unit: words(60)
});

export type Describe = v.InferOutput<typeof describeSchema>;
export type Erase = v.InferOutput<typeof eraseSchema>;
export type NewLink = v.InferOutput<typeof linkSchema>;
export type NewFigure = v.InferOutput<typeof figureSchema>;
