import type { PlainDate } from '@kheo/core';

export const steps = ['look', 'remind', 'enter', 'register', 'accept', 'freeze', 'agree', 'sign', 'issue', 'report', 'results', 'renew'] as const;
export type StepName = (typeof steps)[number];

/** One step of the guide: who does it, where, and whether the sample shows that it was done; null where nothing shows it. */
export type Step = {
	readonly name: StepName;
	readonly role: 'office' | 'unit' | 'leader' | 'clerk';
	readonly path: string | null;
	readonly done: boolean | null;
};

/** A morning to which the clock can be moved, and what it is the morning of. */
export type Jump = { readonly day: PlainDate; readonly why: 'next' | 'last-day' | 'after'; readonly task: string | null };

export type Training = { readonly today: PlainDate; readonly steps: readonly Step[]; readonly jumps: readonly Jump[] };
