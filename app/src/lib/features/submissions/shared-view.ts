import type { Sharing } from '@kheo/core';

/** Activities of this unit in other plans, and those that this return shares with them. */
export type SharedView = {
	readonly plan: string;
	readonly task: string;
	readonly unit: string;
	readonly mayWrite: boolean;
	readonly offered: readonly { readonly row: string; readonly plan: string; readonly name: string; readonly when: string }[];
	readonly shared: readonly SharedLine[];
};

export type SharedLine = {
	readonly row: string;
	readonly name: string;
	readonly plan: string;
	readonly state: Sharing;
	/** The activity is no longer in the other plan. */
	readonly isGone: boolean;
	readonly differs: readonly { readonly heading: string; readonly here: string; readonly there: string }[];
};
