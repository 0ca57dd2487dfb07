import { fieldLengths, type PaperDifference } from '@kheo/core';
import type { Step } from '#lib/features/approvals/view.ts';
import * as v from 'valibot';

export const correctionSchema = v.object({
	name: v.pipe(v.string(), v.trim(), v.minLength(1, 'words.missing'), v.maxLength(fieldLengths.person, 'words.too-long')),
	file: v.pipe(
		v.file('file.missing'),
		v.check((file) => file.size > 0, 'file.missing')
	),
	/** A person has looked: the file is this paper though it is not much like it. */
	sure: v.pipe(
		v.optional(v.string(), ''),
		v.transform((said) => said === 'yes')
	)
});
export type NewCorrection = v.InferOutput<typeof correctionSchema>;

/** Which differences are taken over, by their place in the list; `holder` is the place in the chain of whoever has been told. */
export const takeOverSchema = v.object({
	holder: v.pipe(
		v.optional(v.string(), ''),
		v.transform((position) => (position === '' ? null : Number(position)))
	),
	taken: v.optional(v.array(v.pipe(v.string(), v.toNumber(), v.integer())), [])
});
export type TakenOver = v.InferOutput<typeof takeOverSchema>;

export type CorrectionLine = { readonly id: string; readonly fileName: string; readonly by: string; readonly madeVersion: number | null };

export type CorrectionPage = CorrectionLine & {
	readonly version: number;
	/** May it still be taken over? Not once its version is no longer the one with the leader. */
	readonly isOpen: boolean;
	readonly differences: readonly PaperDifference[];
	/** What was taken over and what was not; null while nobody decided. */
	readonly outcome: { readonly taken: readonly PaperDifference[]; readonly left: readonly PaperDifference[] } | null;
	/** Who has the version now; null where nobody is waited for. */
	readonly holder: Step | null;
	readonly headings: Readonly<Record<string, string>>;
};
