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
	/** The same for all units' activities that are one event. */
	readonly event: string;
	/** The other activities of its event, and who said so. */
	readonly partners: readonly Partner[];
	/** What of the unit's own work it serves: counted, never printed. */
	readonly serves: { readonly kind: Serves; readonly name: string } | null;
	/** 0 while nothing was said of it. */
	readonly version: number;
	/** Its last day is over and nobody said what became of it. */
	readonly unreported: boolean;
};

export type Partner = { readonly id: string; readonly unit: string; readonly name: string; readonly scheduled: string };

export const servesKinds = ['key-task', 'yearly-target'] as const;
export type Serves = (typeof servesKinds)[number];

export type ActivitiesView = {
	readonly unit: { readonly id: string; readonly name: string };
	readonly plan: string;
	readonly task: string;
	readonly activities: readonly Activity[];
	/** By activity: those of other units that may be the same event. */
	readonly likely: Readonly<Record<string, readonly Partner[]>>;
	readonly may: { readonly write: boolean };
};

/** Why a press changed nothing, and what was typed, for its form to say again. */
export type ActivityAnswer = { readonly problem: string; readonly message: string | null; readonly values: Typed };
export type Typed = { readonly [field: string]: string | string[] };
