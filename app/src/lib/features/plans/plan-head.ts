import type { PlainDate } from '@kheo/core';

export type PlanLine = {
	readonly id: string;
	readonly title: string;
	readonly number: string | null;
	readonly symbol: string | null;
	readonly confirmedAt: Date;
	readonly obligations: number;
};

export type PlanHead = {
	readonly id: string;
	readonly title: string;
	readonly number: string | null;
	readonly symbol: string | null;
	readonly documentId: string;
	readonly periodFrom: PlainDate | null;
	readonly periodTo: PlainDate | null;
	/** The Office's obligations into which what the units fill in on a form is folded, in the order of the plan. */
	readonly consolidations: readonly PlanConsolidation[];
};

export type PlanConsolidation = { readonly id: string; /** What is folded. */ readonly of: 'registration' | 'report' };
