import type { PlainDate } from '@kheo/core';
import type { StepName } from './script.ts';

/** One step of the guide: who does it, where (under the agency; null where there is nothing yet), on which day, and whether it is behind the player. */
export type Step = {
	readonly name: StepName;
	readonly role: 'office' | 'unit' | 'leader' | 'clerk';
	readonly path: string | null;
	readonly day: PlainDate | null;
	readonly played: boolean;
};

/** The guide as the panel shows it on every page: the step to be played now, null at the end. */
export type Guide = { readonly at: number; readonly of: number; readonly step: Step | null; readonly today: PlainDate };

/** A morning to which the clock can be moved, and what it is the morning of. */
export type Jump = { readonly day: PlainDate; readonly why: 'next' | 'last-day' | 'after'; readonly task: string | null };

export type Training = {
	readonly today: PlainDate;
	readonly steps: readonly Step[];
	readonly jumps: readonly Jump[];
	/** The panel stands on every page. */
	readonly isGuided: boolean;
};
