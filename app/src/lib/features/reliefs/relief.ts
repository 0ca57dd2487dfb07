import type { PlainDate, WorkingCalendar } from '@kheo/core';

/** A unit's request for more time, or to be freed of a duty, and what came of it. */
export type Relief = {
	readonly id: string;
	readonly kind: 'extension' | 'waiver';
	readonly wantedDue: PlainDate | null;
	readonly reason: string;
	readonly channel: 'system' | 'paper' | 'zalo' | 'email' | 'phone';
	readonly askedOn: PlainDate;
	readonly state: ReliefState;
	readonly grantedDue: PlainDate | null;
	readonly decisionReason: string | null;
	readonly decidedOn: PlainDate | null;
	readonly takenBackReason: string | null;
};
export type ReliefState = 'open' | 'granted' | 'refused' | 'withdrawn' | 'taken-back';

/** One that waits for the Office's word, as its lists show it. */
export type OpenRelief = Relief & {
	readonly obligationId: string;
	readonly unitId: string;
	readonly unit: string;
	readonly task: string;
	readonly planId: string;
	readonly plannedDue: PlainDate | null;
	/** The day on which the Office owes what this folds into. */
	readonly officeDue: PlainDate | null;
};

/** The page of what one unit asked for one duty. */
export type ReliefView = {
	readonly unit: string;
	readonly plan: string;
	readonly task: string;
	readonly plannedDue: PlainDate | null;
	readonly extendedDue: PlainDate | null;
	readonly due: PlainDate | null;
	readonly time: string | null;
	readonly waivedOn: PlainDate | null;
	readonly officeDue: PlainDate | null;
	readonly reliefs: readonly Relief[];
	readonly calendar: WorkingCalendar;
	readonly may: { readonly decide: boolean; readonly ask: boolean; readonly enter: boolean };
};
