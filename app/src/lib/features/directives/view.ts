import type { PlainDate } from '@kheo/core';

/** What the slip lies on: the register of an obligation of the Office, or a paper written here. */
export type SlipOf = { readonly of: 'register' | 'draft'; readonly id: string };

/** A leader's own words on a version's slip, and the duty they became. */
export type Directive = {
	readonly id: string;
	readonly version: number;
	readonly words: string;
	readonly position: string;
	readonly name: string;
	readonly on: PlainDate;
	readonly file: { readonly sha256: string; readonly name: string } | null;
	readonly enteredBy: string;
	readonly duty: {
		readonly id: string;
		readonly planId: string;
		readonly units: readonly string[];
		readonly deadline: string | null;
		readonly due: PlainDate | null;
	} | null;
	/** Duties that came of the words and were called back. */
	readonly recalls: readonly { readonly dutyId: string; readonly on: PlainDate; readonly by: string; readonly reason: string }[];
};

export type UnitChoice = { readonly id: string; readonly name: string };
export type PlanChoice = { readonly id: string; readonly title: string };
export type Directives = {
	readonly all: readonly Directive[];
	readonly units: readonly UnitChoice[];
	/** Plans that can take the duty in, the likeliest first; null where the slip belongs to a plan. */
	readonly plans: readonly PlanChoice[] | null;
};
