import { fieldLengths } from '@kheo/core';
import * as v from 'valibot';
import { day, fileOrNone as scan, text, words } from '#lib/fields.ts';

const account = v.pipe(
	v.optional(v.string(), ''),
	v.transform((id) => id || null)
);
const texts = v.optional(v.array(text(fieldLengths.position)), []);

/** Initials in their order, as three lists of the same length; an initial without an office and a name is none. Who signs stands in the letter. */
export const chainFields = {
	initialTitle: texts,
	initialName: v.optional(v.array(text(fieldLengths.person)), []),
	initialAccount: v.optional(v.array(account), []),
	signAccount: account,
	/** The account of another name that the form has warned of. */
	warnedOf: v.optional(v.string())
};
export type ChainFields = v.InferOutput<v.ObjectSchema<typeof chainFields, undefined>>;

const position = v.pipe(v.string(), v.toNumber(), v.integer());
const subjectId = v.pipe(v.string(), v.uuid('row.not-found'));

export const agreeSchema = v.object({ subjectId, position });
export const paperSchema = v.object({ subjectId, position, name: words(fieldLengths.person), day, file: scan });
export type PaperAgreement = v.InferOutput<typeof paperSchema>;

export const withdrawSchema = v.object({ reason: words(500) });

/** The chain's own answer may come back on paper, with the hand's name and day. */
export const returnSchema = v.object({ reason: words(500), name: text(fieldLengths.person), day: v.optional(v.union([day, v.literal('')]), ''), file: scan });
export type Return = v.InferOutput<typeof returnSchema>;
