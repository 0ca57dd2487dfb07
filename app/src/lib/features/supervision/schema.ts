import { supervisoryKinds } from '@kheo/core';
import * as v from 'valibot';
import { day, fileOrNone, id, text, words } from '#lib/fields.ts';
import { MINUTES_MAX, NAME_MAX, REASON_MAX, SCOPE_MAX, TITLE_MAX, WORDS_MAX } from './limits.ts';

const idOrNone = v.pipe(
	v.optional(v.string(), ''),
	v.transform((typed) => typed || null),
	v.nullable(id)
);
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
