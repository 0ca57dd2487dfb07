import type { PlainDate } from '@kheo/core';

/** One who was recognised, as the people see it. */
export type ShownNomination = {
	readonly id: string;
	readonly title: string;
	readonly words: string;
	readonly place: string;
	readonly name: string;
	readonly movement: string;
	readonly year: number;
	/** What the picture shows; null where there is none. */
	readonly alt: string | null;
	readonly thanks: number;
};

export type PublicMovement = {
	readonly id: string;
	readonly title: string;
	readonly purpose: string;
	readonly launch: string;
	readonly signUpBy: PlainDate;
	readonly nominateBy: PlainDate;
	readonly units: readonly string[];
	readonly recognised: readonly { readonly name: string; readonly post: string; readonly model: string }[];
};

/** Counted, year by year; nothing of those who were not recognised but their number. */
export type MovementYear = {
	readonly year: number;
	readonly movements: number;
	readonly units: number;
	readonly nominated: number;
	readonly recognised: number;
};

/** How the Office sees what may be shown of one who was recognised. */
export type ShowingDesk = {
	readonly id: string;
	readonly name: string;
	readonly achievement: string;
	readonly showing: {
		readonly version: number;
		readonly title: string;
		readonly words: string;
		readonly place: string;
		readonly alt: string;
		readonly isShown: boolean;
		readonly hasPicture: boolean;
	} | null;
};

export type SentThanks = { readonly id: string; readonly title: string; readonly words: string; readonly on: PlainDate };

/** `taken-back`: of thanks that were shown. */
export const thanksVerdicts = ['shown', 'refused', 'taken-back'] as const;

/** One that is shown, with the thanks that were let through. */
export type ShownPage = ShownNomination & { readonly said: readonly { readonly id: string; readonly words: string; readonly on: PlainDate }[] };
