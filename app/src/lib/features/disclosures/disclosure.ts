import type { DisclosureFigures, DisclosureLine, DisclosureStanding, PlainDate, PostingForm } from '@kheo/core';

/** One time that an item was disclosed, as it is shown. */
export type Posting = {
	readonly id: string;
	readonly title: string;
	readonly form: PostingForm;
	readonly place: string;
	readonly on: PlainDate;
	readonly until: PlainDate | null;
	readonly validTo: PlainDate | null;
	/** Later than the law lets the agency take after the decision. */
	readonly isLate: boolean;
	readonly by: string;
	readonly link: string;
	readonly file: string | null;
};

/** An item of the list with what was done about it, the newest first. */
export type Disclosure = DisclosureLine & DisclosureStanding & { readonly id: string; readonly ordinal: number; readonly postings: readonly Posting[] };

export type Disclosures = { readonly items: readonly Disclosure[]; readonly figures: DisclosureFigures; readonly version: number };

/** A version of the list, for its history. */
export type ListVersion = {
	readonly version: number;
	readonly how: 'agency' | 'commune' | 'file' | 'line';
	readonly items: number;
	readonly at: Date;
	readonly by: string;
};
