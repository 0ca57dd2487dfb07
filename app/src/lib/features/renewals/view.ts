/** All that the page of next year's plan shows. */
export type RenewalView = {
	readonly documentId: string;
	readonly planId: string | null;
	readonly name: string;
	readonly title: string;
	/** Null when the paper does not say its year. */
	readonly from: number | null;
	readonly to: number;
	readonly changes: readonly ChangeView[];
	readonly kept: readonly KeptGroup[];
	readonly open: readonly OpenPointView[];
};

/** A place in its sentence; `block` is where the page of the document shows it. */
export type InSentence = { readonly block: number; readonly before: string; readonly words: string; readonly after: string };

/** One change, or the same change of the same sentence at several places. */
export type ChangeView = InSentence & {
	readonly ids: readonly string[];
	readonly next: string;
	readonly why: string;
	/** False: the file does not take it, and a person writes it in Word. */
	readonly writable: boolean;
};

/** Places that stay for one reason. */
export type KeptGroup = { readonly why: string; readonly places: readonly InSentence[] };
export type OpenPointView = { readonly code: string; readonly words: string; readonly blocks: readonly number[] };
