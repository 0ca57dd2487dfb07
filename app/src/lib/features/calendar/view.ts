import type { CalendarEntry, PlainDate } from '@kheo/core';

export type CalendarYear = {
	readonly year: number;
	/** Grows with every change. */
	readonly version: number;
	/** The agency keeps this year itself; else it is the table that comes with Khéo. */
	readonly isOwn: boolean;
	readonly entries: readonly CalendarEntry[];
	/** Years that can be chosen. */
	readonly years: readonly number[];
};

/** An open obligation whose last careful day is another one now. */
export type MovedAdvice = { readonly id: string; readonly planId: string; readonly task: string; readonly was: PlainDate; readonly is: PlainDate };
