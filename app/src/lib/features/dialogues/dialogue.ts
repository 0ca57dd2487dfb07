import type { DialogueFigures, DialogueForm, OpinionCounts, OpinionOrigin, OpinionOutcome, OpinionStanding, PlainDate } from '@kheo/core';

export const dialogueStates = ['prepared', 'announced', 'asking', 'closed', 'cancelled'] as const;
export type DialogueState = (typeof dialogueStates)[number];

/** A dialogue as it was announced, and how its opinions stand. */
export type Dialogue = {
	readonly id: string;
	readonly version: number;
	readonly form: DialogueForm;
	readonly theme: string;
	readonly audience: string;
	readonly place: string;
	readonly heldOn: PlainDate;
	readonly startsAt: string;
	readonly chair: string;
	readonly agenda: string;
	readonly seats: number | null;
	readonly state: DialogueState;
	readonly onScreen: string | null;
	readonly cancelledBecause: string;
	readonly minutesDraftId: string | null;
	readonly counts: OpinionCounts;
};

/** What everybody may read of an opinion. */
export type PublicQuestion = {
	readonly id: string;
	readonly words: string;
	readonly origin: OpinionOrigin;
	readonly standing: OpinionStanding;
	/** Browsers that support it or one that is answered with it, each once. */
	readonly supports: number;
	/** How many others are answered with it. */
	readonly followers: number;
	readonly unit: string | null;
	readonly firstDue: PlainDate | null;
	readonly due: PlainDate | null;
	/** Why the promised day was moved. */
	readonly because: string;
	readonly body: string;
	readonly answer: string | null;
	readonly answeredOn: PlainDate | null;
};

/** An opinion on the Office's desk. */
export type DeskQuestion = Omit<PublicQuestion, 'words'> & {
	readonly version: number;
	/** For the Office to hand on to whoever came with paper or spoke; empty where it was shown to whoever sent it. */
	readonly code: string;
	readonly words: string;
	readonly publicWords: string | null;
	readonly turn: number | null;
	readonly sameAs: string | null;
	readonly outcome: OpinionOutcome | null;
	readonly unitId: string | null;
	readonly proposed: string | null;
	readonly proposedBy: string;
	readonly hasSender: boolean;
	readonly receivedOn: PlainDate;
};

/** Something that was promised at a dialogue, and what came of it. */
export type Promised = PublicQuestion & {
	readonly dialogueId: string;
	readonly theme: string;
	readonly heldOn: PlainDate;
};

/** Seats that were kept, as the door of the hall reads them. */
export type SeatLine = { readonly code: string; readonly people: number; readonly name: string; readonly phone: string };

/** An opinion that a search found. */
export type FoundQuestion = {
	readonly id: string;
	readonly dialogueId: string;
	readonly theme: string;
	readonly words: string;
	readonly answer: string | null;
};

/** What whoever knows the code sees. */
export type OwnQuestion = Omit<PublicQuestion, 'supports' | 'followers'> & {
	readonly code: string;
	readonly dialogueId: string;
	readonly theme: string;
	readonly hasSender: boolean;
	/** A name or telephone was given and has been destroyed. */
	readonly isErased: boolean;
	/** The words under which it is answered together with others; null when it stands for itself. */
	readonly answeredWith: string | null;
};

export type OwnSeats = { readonly code: string; readonly dialogueId: string; readonly theme: string; readonly heldOn: PlainDate; readonly startsAt: string } & {
	readonly place: string;
	readonly people: number;
	readonly isGivenBack: boolean;
	readonly hasSender: boolean;
	readonly isErased: boolean;
};

export type YearFigures = {
	readonly year: number;
	readonly years: readonly number[];
	readonly total: DialogueFigures;
	readonly byForm: readonly (DialogueFigures & { readonly form: DialogueForm })[];
};
