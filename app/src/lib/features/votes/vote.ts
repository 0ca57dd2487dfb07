import type { PaperCount, PlainDate, VoteOutcome, VoteRule } from '@kheo/core';

export const voters = ['household', 'staff'] as const;
export type Voters = (typeof voters)[number];

export type PlaceCount = PaperCount & { readonly id: string; readonly place: string; readonly on: PlainDate; readonly by: string };

/** A vote with what was counted so far. */
export type Vote = {
	readonly id: string;
	readonly version: number;
	readonly title: string;
	readonly question: string;
	readonly who: Voters;
	readonly rule: VoteRule;
	readonly scope: string;
	readonly isPublic: boolean;
	readonly entitled: number | null;
	readonly state: 'prepared' | 'open' | 'closed';
	readonly openedOn: PlainDate | null;
	readonly closedOn: PlainDate | null;
	readonly counts: readonly PlaceCount[];
	readonly total: PaperCount;
	readonly outcome: VoteOutcome;
	readonly missing: number | null;
};
