import { type Awarded, type CertificateWishes, fieldLengths, type System } from '@kheo/core';
import * as v from 'valibot';

const words = (max: number) => v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(max, 'words.too-long'));

/** What the page of certificates sends with its address: absent fields are proposed from the decision. */
const certificateFields = {
	kind: words(100),
	authority: words(fieldLengths.organ),
	verb: words(50),
	decision: words(200),
	placeAndDate: words(fieldLengths.organ),
	position: words(fieldLengths.position),
	name: words(fieldLengths.person),
	paper: v.fallback(v.picklist(['a4', 'a3']), 'a4')
};
const certificateSchema = v.object(certificateFields);
export type CertificateFields = v.InferOutput<typeof certificateSchema> & CertificateWishes;

/** The fields as an address carries them; null where it carries none, or what cannot be printed. */
export function fieldsIn(search: URLSearchParams): CertificateFields | null {
	if (!search.has('kind')) return null;
	const read = v.safeParse(certificateSchema, Object.fromEntries(search));
	return read.success ? { ...read.output, frame: search.has('frame'), emblem: search.has('emblem') } : null;
}

/** The address that prints with these fields. */
export function searchOf({ frame, emblem, ...fields }: CertificateFields): string {
	return new URLSearchParams({ ...fields, ...(frame && { frame: 'yes' }), ...(emblem && { emblem: 'yes' }) }).toString();
}

export type CertificatesView = {
	readonly draftId: string;
	readonly system: System;
	readonly subject: string;
	readonly fields: CertificateFields;
	readonly honoured: readonly Awarded[];
	/** "02 tập thể và 03 cá nhân", and whether the decision's own words say so. */
	readonly count: string;
	readonly isCounted: boolean;
};
