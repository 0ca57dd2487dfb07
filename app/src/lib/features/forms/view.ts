import type { Column } from '@kheo/core';

export type FormVersion = {
	readonly id: string;
	readonly origin: 'printed' | 'set' | 'proposed';
	readonly madeAt: Date | null;
	readonly madeBy: string | null;
	readonly headings: readonly string[];
};

/** The form of an obligation as the Office sets it. */
export type FormView = {
	readonly obligation: { readonly id: string; readonly name: string; readonly planId: string; readonly planTitle: string };
	/** The form it was read from; empty while the plan prints none. */
	readonly seen: string;
	readonly title: string;
	readonly columns: readonly Column[];
	readonly removed: readonly Column[];
	/** The newest first. */
	readonly versions: readonly FormVersion[];
	/** Returns that have rows. */
	readonly begun: number;
};
