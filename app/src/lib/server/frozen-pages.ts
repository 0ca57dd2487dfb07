import type { Document } from '@kheo/core';

/** A paper as it went to signature. */
export type FrozenPages = {
	/** The PDF that was given out to be signed; null on a machine that sets no pages. */
	readonly pdf: Uint8Array | null;
	readonly document: Document;
	readonly title: string;
	/** When it was frozen; written into every file that is made of it. */
	readonly at: Date;
};
