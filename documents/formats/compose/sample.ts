import type { Part } from '@kheo/core';

/** A paper composed for this project: its pages, its footnotes, and what its author knows to stand in it. */
export type Sample = {
	readonly name: string;
	readonly pages: readonly { readonly orientation: 'portrait' | 'landscape'; readonly parts: readonly Part[] }[];
	readonly notes: readonly string[];
	readonly facts: Facts;
};

export type Facts = {
	readonly kind: string;
	readonly number: string | null;
	readonly symbol: string;
	readonly date: string | null;
	readonly issuer: string;
	/** Numbers of the documents it names. */
	readonly citations: readonly string[];
	/** Last days in time of the duties that have one, in any order. */
	readonly due: readonly string[];
	readonly recipients: number;
	readonly signer: string;
	/** Columns of each table of each appendix. */
	readonly columns: readonly (readonly string[])[];
};
