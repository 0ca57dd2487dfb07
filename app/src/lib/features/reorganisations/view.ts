import type { PlainDate, ReorganisationKind } from '@kheo/core';

/** What would happen, before anything does. */
export type Consequences = {
	readonly from: readonly string[];
	readonly to: readonly string[];
	readonly onDay: PlainDate;
	readonly moves: readonly {
		readonly task: string;
		readonly plan: string;
		readonly from: string;
		readonly rows: number;
		readonly rowsTo: string | null;
		readonly reopens: readonly string[];
	}[];
	/** People whose unit ends, and the links that stop. */
	readonly people: readonly string[];
	readonly links: number;
};

/** One that was done. */
export type PastReorganisation = {
	readonly id: string;
	readonly kind: ReorganisationKind;
	readonly onDay: PlainDate;
	readonly basis: string;
	readonly from: readonly string[];
	readonly to: readonly string[];
	readonly moved: number;
};
