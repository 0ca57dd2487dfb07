import type { PlainDate } from '@kheo/core';

/** What people are asked for: a photo of them, their name made public, their contact, their story told. */
export const consentPurposes = ['photo', 'name', 'contact', 'story'] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];
export const consentWays = ['paper', 'spoken', 'screen'] as const;
export type ConsentWay = (typeof consentWays)[number];
export const consentUses = ['evidence', 'nomination', 'post', 'model', 'other'] as const;
export type ConsentUse = (typeof consentUses)[number];

/** The words that are shown, in the version that holds now. */
export type Wording = { readonly purpose: ConsentPurpose; readonly version: number; readonly words: string };

export type ConsentPerson = { readonly name: string; readonly contact: string };

export type ConsentLine = {
	readonly id: string;
	readonly version: number;
	readonly purpose: ConsentPurpose;
	readonly wording: string;
	readonly wordingVersion: number;
	/** Null once forgotten. */
	readonly person: ConsentPerson | null;
	readonly how: ConsentWay;
	readonly witness: string;
	readonly keptWhere: string;
	readonly givenOn: PlainDate;
	readonly enteredBy: string;
	readonly usedIn: ConsentUse;
	readonly usedWords: string;
	readonly withdrawn: { readonly on: PlainDate; readonly how: string; readonly due: PlainDate; readonly isStopped: boolean } | null;
	readonly takenDownOn: PlainDate | null;
};

export type ConsentStanding = 'given' | 'to-take-down' | 'overdue' | 'taken-down';

export function consentStanding({ withdrawn, takenDownOn }: Pick<ConsentLine, 'withdrawn' | 'takenDownOn'>, today: PlainDate): ConsentStanding {
	if (withdrawn === null) return 'given';
	if (takenDownOn !== null) return 'taken-down';
	return today > withdrawn.due ? 'overdue' : 'to-take-down';
}

/** The last id in an address that somebody pasted; null where there is none. */
export function idInLink(typed: string): string | null {
	return [...typed.matchAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/giu)].at(-1)?.[0].toLowerCase() ?? null;
}
