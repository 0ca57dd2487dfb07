import type { PlainDate } from '@kheo/core';

/** All that the page of a plan made from the superior's document shows. */
export type OwnPlanView = {
	readonly documentId: string;
	/** What the superior's document is called. */
	readonly superior: string;
	/** The choices in force, the usual ones filled in. */
	readonly chosen: ChosenWords;
	readonly moved: readonly DutyLine[];
	readonly kept: readonly DutyLine[];
	readonly others: readonly DutyLine[];
	readonly slogans: number;
};

export type ChosenWords = {
	readonly days: number;
	readonly opens: PlainDate;
	readonly units: string;
	readonly office: string;
	readonly called: string;
	readonly position: string;
	readonly signer: string;
};

/** `block` is where the page of the document shows it. */
export type DutyLine = { readonly task: string; readonly note: string; readonly block: number; readonly due: Due | null };
/** The superior's last day and ours. `tight`: not as early as was asked. */
export type Due = { readonly from: string; readonly to: string; readonly tight: boolean };
