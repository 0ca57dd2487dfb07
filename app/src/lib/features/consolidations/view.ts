import type { Step } from '#lib/features/approvals/view.ts';
import type { Cells, Column, ImpossibleDay, MeasureQuestion, PlainDate, Supplement } from '@kheo/core';

/** What the consolidation page shows; made on the server by `viewOf`. */
export type ConsolidationView = {
	readonly version: number;
	readonly status: 'open' | 'frozen';
	/** Which supplement it is, to which document, and its rows; null for the first register. */
	readonly supplement: SupplementView | null;
	readonly decisionsVersion: number;
	/** Of what the register would hold if it were frozen now. */
	readonly contentSha256: string;
	readonly order: 'unit' | 'head' | 'date';
	readonly sequenced: boolean;
	/** How, by whom and why the version before this one came back. */
	readonly returned: { readonly how: 'given-back' | 'withdrawn' | 'corrected'; readonly by: string; readonly reason: string } | null;
	readonly seal: Seal | null;
	readonly columns: readonly Column[];
	readonly returns: readonly ReturnView[];
	readonly rows: readonly FoldedRow[];
	readonly hidden: readonly HiddenRow[];
	readonly duplicates: readonly DuplicateView[];
	readonly missing: readonly { readonly id: string; readonly name: string }[];
	/** How many units were not in it, or not wholly, as it was frozen; null while it is open. */
	readonly outAtFreezing: { readonly [state in 'missing' | 'mending' | 'waiting']: number } | null;
	readonly questions: readonly MeasureQuestion[];
	/** Days that the calendar does not have, in the register as it would be frozen. */
	readonly impossible: readonly (Pick<ImpossibleDay, 'printed' | 'month' | 'days'> & { readonly stt: number; readonly units: readonly string[] })[];
	/** Rows that say something and not what they are. */
	readonly nameless: readonly { readonly stt: number; readonly units: readonly string[]; readonly said: string }[];
};

export type SupplementView = Supplement & { readonly columns: readonly Column[]; readonly rows: readonly { readonly stt: number; readonly cells: Cells }[] };

/** What was frozen, when, by whom, and which units changed something since. */
export type Seal = {
	readonly id: string;
	readonly sha256: string;
	readonly docxSha256: string;
	readonly pdfSha256: string | null;
	readonly at: string;
	readonly by: string;
	readonly changedSince: readonly string[];
};

export type ReturnView = {
	readonly unit: { readonly id: string; readonly name: string };
	readonly submissionId: string;
	readonly status: 'submitted' | 'needs-more' | 'accepted' | 'nil';
	readonly version: number;
	readonly receivedOn: PlainDate | null;
	/** Null: in time. 0: on the last day, after its hour. */
	readonly daysLate: number | null;
	readonly nilReason: string | null;
	readonly returnReason: string | null;
	readonly rows: readonly ReviewRow[];
};
export type ReviewRow = {
	readonly id: string;
	readonly n: number;
	readonly head: string | null;
	readonly cells: Cells;
	readonly state: 'open' | 'accepted' | 'returned';
	readonly reason: string | null;
};

export type SourceView = { readonly id: string; readonly unit: string; readonly unitId: string; readonly cells: Cells; readonly file: SourceFile | null };
/** The unit's own file that the row was read from, and the words that stand there. */
export type SourceFile = { readonly sha256: string; readonly quote: string };
export type FoldedRow = {
	readonly stt: number;
	readonly id: string;
	readonly head: string | null;
	readonly cells: Cells;
	readonly reworded: readonly string[];
	/** Keys of cells the unit left empty and the fold filled with its name. */
	readonly inferred: readonly string[];
	readonly sources: readonly SourceView[];
};
export type HiddenRow = { readonly id: string; readonly unit: string; readonly words: string; readonly reason: string };
export type DuplicateView = { readonly rows: readonly [DuplicateRow, DuplicateRow]; readonly because: 'same-words' | 'same-event-and-time' };
export type DuplicateRow = { readonly id: string; readonly unit: string; readonly words: string; readonly when: string };

export type FrozenLine = {
	readonly id: string;
	readonly obligationId: string;
	readonly task: string;
	readonly version: number;
	readonly frozenAt: Date | null;
	/** Who has it now and since when; null for a chain that nobody named or that all have gone through. */
	readonly has: { readonly step: Step; readonly since: Date | null } | null;
	/** Does it wait for the reader? */
	readonly isTheirs: boolean;
};

/** A document by which the register went out: the first one, or a supplement. */
export type IssuedRegisterLine = { readonly paperId: string; readonly supplement: number; readonly number: string; readonly dated: PlainDate };

/** A register that was given back and waits for the Office. */
export type GivenBackLine = {
	readonly obligationId: string;
	readonly task: string;
	readonly by: string;
	readonly reason: string;
	readonly on: PlainDate | null;
};
