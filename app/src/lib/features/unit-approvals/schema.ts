import { signerCapacities } from '@kheo/core';
import * as v from 'valibot';
import { day } from '#lib/fields.ts';
import { REASON_MAX, SIGNER_WORDS } from './limits.ts';

const id = v.pipe(v.string(), v.uuid('request.unreadable'));
const words = v.pipe(v.string(), v.trim(), v.minLength(1, 'words.missing'), v.maxLength(SIGNER_WORDS, 'words.too-long'));
const orNull = <T>(value: T | '') => value || null;

/** A substitute names in which capacity and for whom; the head neither. */
export const signerSchema = v.pipe(
	v.object({
		name: words,
		position: words,
		capacity: v.pipe(v.optional(v.picklist([...signerCapacities, '']), ''), v.transform(orNull)),
		onBehalfOf: v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(SIGNER_WORDS, 'words.too-long'), v.transform(orNull)),
		userId: v.pipe(v.optional(v.string(), ''), v.transform(orNull)),
		validFrom: day,
		validTo: v.pipe(v.optional(v.union([day, v.literal('')]), ''), v.transform(orNull))
	}),
	v.forward(
		v.check(({ capacity, onBehalfOf }) => (capacity === null) === (onBehalfOf === null), 'signer.capacity-half'),
		['onBehalfOf']
	),
	v.forward(
		v.check(({ validFrom, validTo }) => validTo === null || validTo >= validFrom, 'signer.ends-before'),
		['validTo']
	)
);
export type NewSigner = v.InferOutput<typeof signerSchema>;

export const signerEndSchema = v.object({ signerId: id, validTo: day });
export const needSchema = v.object({ needed: v.picklist(['yes', 'no']) });

export const giveBackSchema = v.object({
	reason: v.pipe(v.string(), v.trim(), v.minLength(5, 'reason.too-short'), v.maxLength(REASON_MAX, 'reason.too-long'))
});

/** Signed on paper: by whom, on which day, and the picture of the sheet. */
export const paperSchema = v.object({ signerId: id, day, file: v.optional(v.file()) });
export type PaperApproval = v.InferOutput<typeof paperSchema>;
