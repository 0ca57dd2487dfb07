import { supervisoryKinds } from '@kheo/core';
import * as v from 'valibot';
import { day, fileOrNone } from '#lib/fields.ts';

export const TITLE_MAX = 300;
export const NAME_MAX = 200;
export const SCOPE_MAX = 2000;
export const WORDS_MAX = 3000;
export const MINUTES_MAX = 10_000;
export const REASON_MAX = 500;

const id = v.pipe(v.string(), v.uuid('row.not-found'));
const idOrNone = v.pipe(
	v.optional(v.string(), ''),
	v.transform((typed) => typed || null),
	v.nullable(id)
);
const words = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1, 'words.missing'), v.maxLength(max, 'words.too-long'));
const text = (max: number) => v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(max, 'words.too-long'));
const version = v.pipe(v.string(), v.toNumber(), v.integer());
const tick = v.pipe(
	v.optional(v.string(), ''),
	v.transform((typed) => typed !== '')
);

export const bodySchema = v.object({ name: words(NAME_MAX), kind: v.picklist(supervisoryKinds, 'request.unreadable') });
export type NewBody = v.InferOutput<typeof bodySchema>;
export const assignSchema = v.object({ userId: words(100), bodyId: id });

export const supervisionSchema = v.object({ bodyId: id, title: words(TITLE_MAX), scope: text(SCOPE_MAX), unitId: idOrNone, plannedOn: day, isPublic: tick });
export type NewSupervision = v.InferOutput<typeof supervisionSchema>;
export const requestSchema = v.object({ version, words: words(WORDS_MAX), due: day });
export const callOffSchema = v.object({ version, reason: words(REASON_MAX) });
export const minutesSchema = v.object({ version, heldOn: day, words: words(MINUTES_MAX), file: fileOrNone });
export const showSchema = v.object({ version, isPublic: tick });
export const closeSchema = v.object({ version });
export const paperSchema = v.object({ title: words(TITLE_MAX), on: day, receiver: words(NAME_MAX), file: fileOrNone });
export type NewPaper = v.InferOutput<typeof paperSchema>;
export const recommendSchema = v.object({ unitId: idOrNone, words: words(WORDS_MAX), due: day });
export type NewRecommendation = v.InferOutput<typeof recommendSchema>;
export const replySchema = v.object({ id, version, words: words(5000), file: fileOrNone });
export type Reply = v.InferOutput<typeof replySchema>;
export const askAgainSchema = v.object({ id, version, words: words(5000), due: day });
export const settleSchema = v.object({ id, version, words: words(5000) });
