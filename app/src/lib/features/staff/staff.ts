import type { PlainDate } from '@kheo/core';

/** Somebody who works in a unit, with or without an account. */
export type StaffMember = {
	readonly id: string;
	readonly unit: { readonly id: string; readonly name: string };
	readonly name: string;
	readonly position: string;
	/** From this day on no longer there; papers of before keep the name. */
	readonly leftOn: PlainDate | null;
};
