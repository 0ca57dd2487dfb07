import type { PlainDate } from '@kheo/core';
import type { severities } from './limits.ts';

export type Severity = (typeof severities)[number];
export type SituationNote = {
	readonly id: string;
	readonly heardOn: PlainDate;
	readonly way: 'heard' | 'social';
	readonly source: string;
	readonly link: string;
	readonly hasPicture: boolean;
	readonly place: string;
	readonly field: string;
	readonly severity: Severity;
	readonly words: string;
	readonly unitId: string | null;
	readonly unit: string | null;
	readonly by: string;
	readonly feedbackId: string | null;
	/** The obligation it is now. */
	readonly duty: { readonly id: string; readonly units: readonly string[]; readonly due: PlainDate | null } | null;
};

/** One note, and what a duty of it would say unless it is changed. */
export type NoteView = {
	readonly note: SituationNote;
	readonly units: readonly { readonly id: string; readonly name: string }[];
	/** Running plans, the newest first. */
	readonly plans: readonly { readonly id: string; readonly title: string }[];
	readonly due: PlainDate;
};
export type Notebook = {
	readonly from: PlainDate;
	readonly to: PlainDate;
	/** The newest ones; `found` is how many there are. */
	readonly notes: readonly SituationNote[];
	readonly found: number;
	readonly byField: readonly { readonly field: string; readonly calm: number; readonly watch: number; readonly urgent: number }[];
	readonly fields: readonly string[];
	readonly units: readonly { readonly id: string; readonly name: string }[];
};
