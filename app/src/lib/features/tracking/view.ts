import type { KnockOn, PlainDate } from '@kheo/core';
import type { SettledOf } from '#lib/features/issuing/settled.ts';
import type { PlanHead } from '#lib/features/plans/plan-head.ts';
import type { Matrix, TrackedUnit } from './matrix.ts';

/** The product that people ask about now: who has not sent it, and what that leaves the Office. */
export type Focus = {
	readonly obligationId: string;
	readonly task: string;
	readonly due: PlainDate | null;
	readonly time: string | null;
	/** Its last moment has passed. */
	readonly past: boolean;
	readonly missing: readonly TrackedUnit[];
	readonly sentBack: readonly TrackedUnit[];
	readonly waitingForOffice: number;
	readonly asked: number;
	readonly sent: number;
	/** The Office's obligation where this product is gathered, if it is filled in on a form. */
	readonly consolidationId: string | null;
	readonly officeDue: PlainDate | null;
	readonly officeTime: string | null;
	readonly officeDaysLeft: number | null;
};
/** What late units do to the Office's day, with the days it takes for itself; null for a unit's person and where no day is known. */
export type Delay = Omit<KnockOn, 'costs'> & { readonly needs: number; readonly costs: readonly (KnockOn['costs'][number] & { readonly unit: string })[] };
/** How far a plan is, over all the units the reader may see: without a line for each. */
export type Progress = {
	readonly plan: PlanHead;
	readonly matrix: Pick<Matrix, 'obligations' | 'counts'>;
	readonly focus: Focus | null;
	/** Whose register or report the Office has put up: nobody waits for them. */ readonly settled: SettledOf;
	readonly delay: Delay | null;
};
/** The same, unit by unit. */
export type Tracking = Progress & { readonly matrix: Matrix };
/** Something that stands still with a unit: owed though its last moment has passed, or back for more. */
export type HeldUp = { readonly kind: 'owed' | 'returned'; readonly unit: string; readonly obligationId: string; readonly since: PlainDate | null };
