import type { PlainDate, PromiseFigures, PromiseStanding } from '@kheo/core';

export const promiseOrigins = ['dialogue', 'feedback'] as const;
export type PromiseOrigin = (typeof promiseOrigins)[number];

/** A promise as everybody reads it, whichever way it was made. */
export type PromiseLine = {
	readonly id: string;
	readonly origin: PromiseOrigin;
	/** Null where the words are not public: it counts all the same. */
	readonly words: string | null;
	/** The theme of the dialogue, or the field of the feedback. */
	readonly from: string;
	/** Where it was made, below the people's side; null where that is not public. */
	readonly path: string | null;
	readonly madeOn: PlainDate;
	/** Null: the Office itself. */
	readonly unit: string | null;
	readonly firstDue: PlainDate | null;
	readonly due: PlainDate | null;
	readonly because: string;
	readonly standing: PromiseStanding;
	readonly result: string | null;
	readonly keptOn: PlainDate | null;
};

/** A promise of an answer to feedback on the desk of whoever has to do it, and of the Office. */
export type OpenPromise = {
	readonly id: string;
	readonly version: number;
	readonly feedbackId: string;
	readonly code: string;
	readonly words: string;
	readonly unitId: string | null;
	readonly unit: string | null;
	readonly firstDue: PlainDate;
	readonly due: PlainDate;
	readonly because: string;
	readonly givenOn: PlainDate;
	readonly standing: PromiseStanding;
	readonly report: { readonly words: string; readonly doneOn: PlainDate; readonly by: string; readonly byMe: boolean } | null;
	readonly sentBack: string | null;
};

/** What is marked in an answer that has not gone out. */
export type MarkedPromise = { readonly words: string; readonly due: PlainDate };
/** What an answer promised, for whoever asked. */
export type TheirPromise = Pick<PromiseLine, 'id' | 'words' | 'due' | 'firstDue' | 'because' | 'standing' | 'result' | 'keptOn'>;

export type PromiseFilter = { readonly year: number | null; readonly state: PromiseStanding | null; readonly unit: string | null };
export type PromiseYear = { readonly year: number; readonly figures: PromiseFigures };
export type PromisePage = {
	readonly lines: readonly PromiseLine[];
	readonly found: number;
	readonly page: number;
	readonly pages: number;
	/** Of what the year and the unit leave, whatever the state. */
	readonly figures: PromiseFigures;
	readonly years: readonly number[];
	readonly units: readonly string[];
};
