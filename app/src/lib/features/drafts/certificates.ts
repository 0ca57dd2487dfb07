import { type Awarded, type CertificateWishes, fieldLengths, type System } from '@kheo/core';
import * as v from 'valibot';

const words = (max: number) => v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(max, 'words.too-long'));
const ticked = v.pipe(
	v.optional(v.string(), ''),
	v.transform((said) => said !== '')
);

/** What stands on every certificate of a decision alike, and the sheet it is printed on. */
export const certificateSchema = v.object({
	kind: v.pipe(words(100), v.minLength(1, 'words.missing')),
	authority: v.pipe(words(fieldLengths.organ), v.minLength(1, 'words.missing')),
	verb: words(50),
	decision: words(200),
	placeAndDate: words(fieldLengths.organ),
	position: words(fieldLengths.position),
	name: words(fieldLengths.person),
	paper: v.picklist(['a4', 'a3']),
	frame: ticked,
	emblem: ticked
});
export type CertificateFields = v.InferOutput<typeof certificateSchema>;

/** What is kept: the sheet, and those words that are not the ones the decision proposes. */
export type KeptCertificate = CertificateWishes & Partial<CertificateFields>;

const wordsOf = ['kind', 'authority', 'verb', 'decision', 'placeAndDate', 'position', 'name'] as const;

/** Words left as proposed follow the decision: its number, once it has one. */
export function keptOf(fields: CertificateFields, proposed: CertificateFields): KeptCertificate {
	const own = Object.fromEntries(wordsOf.filter((name) => fields[name] !== proposed[name]).map((name) => [name, fields[name]]));
	const { paper, frame, emblem } = fields;
	return { ...own, paper, frame, emblem };
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
