import type { PlainDate, YearParameter } from '@kheo/core';

export type SloganState = 'proposed' | 'approved' | 'withdrawn';
/** `same`: as the superior prints it; `taken`: ours differed and theirs was taken; `own`: theirs has no such slogan; `alone`: theirs was not read. */
export type Compared = 'same' | 'taken' | 'own' | 'alone';

/** A slogan of the library as its page shows it: the words of today's year, and where they come from. */
export type LibrarySlogan = {
	readonly id: string;
	readonly version: number;
	readonly label: string;
	readonly words: string;
	readonly parameters: readonly YearParameter[];
	readonly source: string;
	readonly documentId: string | null;
	/** As our own document prints it, where that is something else. */
	readonly printed: string | null;
	readonly compared: Compared;
	readonly state: SloganState;
	readonly from: PlainDate | null;
	readonly to: PlainDate | null;
	readonly reason: string | null;
	readonly addedBy: string;
	readonly decidedBy: string | null;
	/** May whoever looks approve it? Nobody approves what they brought in. */
	readonly approvable: boolean;
	readonly days: number;
	readonly places: number;
};

/** What the people see of it. */
export type ShownSlogan = { readonly id: string; readonly label: string; readonly words: string; readonly from: PlainDate; readonly to: PlainDate };

export type Showing = {
	readonly id: string;
	readonly words: string;
	readonly how: 'site' | 'embed' | 'screen' | 'print' | 'post' | 'other';
	readonly place: string;
	readonly from: PlainDate;
	readonly to: PlainDate;
	readonly note: string;
	readonly file: { readonly sha256: string; readonly name: string } | null;
	readonly enteredBy: string;
	/** Whose showing it is. */
	readonly unit: string | null;
};

/** Where a unit showed the slogans of a plan, for its report. */
export type ReportedShowings = {
	readonly unitId: string | null;
	readonly places: number;
	readonly slogans: readonly { readonly words: string; readonly places: readonly string[] }[];
	readonly from: PlainDate;
	readonly to: PlainDate;
};
