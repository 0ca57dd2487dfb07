import { type DraftKind, fieldLengths, isDraftKind, type PaperStyle } from '@kheo/core';
import * as v from 'valibot';
import { chainFields } from '#lib/features/approvals/schema.ts';
import { day } from '#lib/fields.ts';

const words = (max: number) => v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(max, 'words.too-long'));
const list = v.optional(v.array(v.pipe(v.string(), v.trim(), v.maxLength(fieldLengths.organ, 'words.too-long'))), []);
const version = v.pipe(v.string(), v.toNumber(), v.integer());
const longestBody = 400_000;

export const kindSchema = v.object({ kind: v.custom<DraftKind>((value) => typeof value === 'string' && isDraftKind(value), 'kind.unknown') });

const measure = v.optional(v.pipe(v.string(), v.toNumber(), v.finite()));

/** One value for each choice that the act leaves; which are allowed is looked up where it is saved. */
export const styleSchema = v.pipe(
	v.object({
		size: measure,
		lines: measure,
		exactLine: measure,
		space: measure,
		indent: measure,
		top: measure,
		bottom: measure,
		left: measure,
		right: measure
	}),
	v.transform((chosen): PaperStyle => Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined)))
);

export const actDaySchema = v.object({ act: v.string(), day });
export type ActDay = v.InferOutput<typeof actDaySchema>;

/** What the page of a draft sends: the head field by field, lists one entry a line, the body as its plain text. */
export const draftSchema = v.object({
	version,
	parentIssuer: words(fieldLengths.organ),
	issuer: v.pipe(words(fieldLengths.organ), v.minLength(1, 'words.missing')),
	number: words(60),
	placeAndDate: words(fieldLengths.organ),
	about: v.pipe(words(fieldLengths.subject), v.minLength(1, 'words.missing')),
	addressees: words(fieldLengths.places),
	recipients: words(fieldLengths.places),
	urgency: v.optional(v.picklist(['', 'express', 'very-urgent', 'urgent']), ''),
	circulation: v.optional(v.picklist(['', 'return-after-reading', 'internal']), ''),
	drafter: words(30),
	contact: words(200),
	capacity: list,
	onBehalfOf: list,
	position: list,
	signer: list,
	body: words(longestBody),
	/** The title of a table: absent from the page of any other paper. */
	title: v.optional(v.pipe(words(100), v.minLength(1, 'words.missing'))),
	annexTitle: v.optional(v.array(v.pipe(v.string(), v.trim(), v.maxLength(fieldLengths.subject, 'words.too-long'))), []),
	annexOrientation: v.optional(v.array(v.picklist(['portrait', 'landscape'])), []),
	annexBody: v.optional(v.array(words(longestBody)), []),
	/** How the kept version is to be called; empty for a plain save. */
	name: words(200)
});
export type DraftForm = v.InferOutput<typeof draftSchema>;

export const commentSchema = v.object({ partId: v.pipe(v.string(), v.minLength(1)), words: v.pipe(words(1000), v.minLength(1, 'words.missing')) });
export type CommentForm = v.InferOutput<typeof commentSchema>;
export const resolveSchema = v.object({ id: v.pipe(v.string(), v.uuid()) });

export const freezeSchema = v.object({ version, ...chainFields });
