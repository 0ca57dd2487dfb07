import type { PlainDate } from '@kheo/core';
import type { Page } from '#lib/features/documents/page/page.ts';

/** What of a plan is public, as the Office sees it. */
export type Publication = {
	readonly plan: { readonly id: string; readonly title: string };
	readonly version: number;
	readonly masked: readonly string[];
	readonly withProgress: boolean;
	readonly withCalendar: boolean;
	readonly published: { readonly at: string; readonly by: string } | null;
	readonly withdrawn: boolean;
	/** The plan follows another version of its document by now; the copy is of the one before. */
	readonly isOld: boolean;
	/** How often each masked word stands in the document; 0 was mistyped. */
	readonly found: readonly number[];
	/** What looks like a person's number or address and is not masked yet. */
	readonly suggested: readonly string[];
	readonly pages: readonly Page[];
};

/** A plan as the people read it. */
export type PublicPlan = {
	readonly id: string;
	readonly title: string;
	readonly kind: string;
	readonly code: string;
	readonly issuedOn: PlainDate | null;
	readonly publishedOn: PlainDate;
	readonly pages: readonly Page[];
	readonly progress: Progress | null;
};

/** How far the plan is, in figures that name nobody: units that owed each product, and what became of the activities. */
export type Progress = {
	readonly products: readonly { readonly task: string; readonly sent: number; readonly asked: number }[];
	readonly activities: { readonly planned: number; readonly done: number; readonly called: number };
};

export type PublicActivity = {
	readonly id: string;
	readonly name: string;
	readonly unit: string;
	readonly place: string;
	readonly scheduled: string;
	readonly from: PlainDate | null;
	readonly to: PlainDate | null;
	readonly state: 'planned' | 'changed' | 'postponed' | 'cancelled' | 'done';
};
