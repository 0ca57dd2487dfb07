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
	/** The Office's obligation into which registrations fold, if the plan has one. */
	readonly consolidationId: string | null;
};
