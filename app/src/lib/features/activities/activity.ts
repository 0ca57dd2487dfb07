import type { ActivityState, Participants, PlainDate } from '@kheo/core';

export type Step = {
	readonly state: ActivityState;
	readonly on: PlainDate;
	readonly reason: string;
	readonly scheduled: string | null;
	readonly by: string;
};

export type ChecklistItem = { readonly text: string; readonly done: boolean };

/** Something a unit carries out: what it registered and the Office accepted, or what came up. */
export type Activity = {
	readonly id: string;
	readonly obligationId: string;
	readonly unit: { readonly id: string; readonly name: string };
	/** False: nobody registered it ("phát sinh"). */
	readonly registered: boolean;
	/** What was said of it stays, but its row is no longer among the accepted ones. */
	readonly rowGone: boolean;
	readonly name: string;
	/** When, in the words that hold now; empty when none were written. */
	readonly scheduled: string;
	/** The days those words mean; null when they mean none ("thường xuyên"). */
	readonly from: PlainDate | null;
	readonly to: PlainDate | null;
	readonly place: string;
	readonly state: ActivityState;
	/** The day it was held. */
	readonly doneOn: PlainDate | null;
	readonly steps: readonly Step[];
	readonly responsible: string;
	readonly participants: Participants;
	readonly checklist: readonly ChecklistItem[];
	/** 0 while nothing was said of it. */
	readonly version: number;
	/** Its last day is over and nobody said what became of it. */
	readonly unreported: boolean;
};

export type ActivitiesView = {
	readonly unit: { readonly id: string; readonly name: string };
	readonly plan: string;
	readonly task: string;
	readonly activities: readonly Activity[];
	readonly may: { readonly write: boolean };
};

/** Why a press changed nothing, and what was typed, for its form to say again. */
export type ActivityAnswer = { readonly problem: string; readonly message: string | null; readonly values: Typed };
export type Typed = { readonly [field: string]: string | string[] };
