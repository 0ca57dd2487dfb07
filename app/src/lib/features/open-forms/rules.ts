import type { PlainDate } from '@kheo/core';

export const formWorks = ['none', 'light', 'usual', 'heavy'] as const;
export type FormWork = (typeof formWorks)[number];

/** How hard the browser of whoever sends works before it sends. */
export type FormSettings = { readonly work: FormWork; readonly version: number };

export const ruleKinds = ['words', 'links', 'length'] as const;
export type RuleKind = (typeof ruleKinds)[number];
export type RuleSaid = { readonly kind: RuleKind; readonly words: string; readonly most: number | null };

/** A rule with what it caught so far. */
export type RuleLine = RuleSaid & {
	readonly id: string;
	readonly caught: number;
	/** Of these, how many a person looked at and found to be no spam. */
	readonly released: number;
	readonly addedOn: PlainDate;
	readonly addedBy: string;
	readonly endedOn: PlainDate | null;
};

/** Why a message is looked at first; null where it came without the browser's work. */
export type Hold = { readonly rule: RuleSaid | null };
export type Holds = Readonly<Record<string, readonly Hold[]>>;

export const heldKinds = ['feedback', 'question', 'remark', 'thanks', 'request'] as const;
export type HeldKind = (typeof heldKinds)[number];
