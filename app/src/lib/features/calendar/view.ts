import type { CalendarEntry, PlainDate } from '@kheo/core';

export type CalendarYear = {
	readonly year: number;
	/** Zero while the agency uses the table that comes with Khéo. */
	readonly version: number;
	readonly entries: readonly CalendarEntry[];
	/** Years that can be chosen. */
	readonly years: readonly number[];
};

/** An open obligation whose last careful day is another one now. */
export type MovedAdvice = { readonly id: string; readonly planId: string; readonly task: string; readonly was: PlainDate; readonly is: PlainDate };
