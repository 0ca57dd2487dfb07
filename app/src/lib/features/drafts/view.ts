import type { DoubtfulAct, Draft, DraftComparison, DraftDifference, DraftKind, PaperStyle, PlainDate, Severity, StyleChoice } from '@kheo/core';
import type { CorrectionLine } from '#lib/features/consolidations/corrections.ts';
import type { Chain, ProposedChain, Step } from '#lib/features/approvals/view.ts';

export type DraftLine = {
	readonly id: string;
	readonly kind: DraftKind;
	readonly title: string;
	readonly status: 'draft' | 'frozen';
	readonly updatedAt: Date;
	readonly updatedBy: string;
};

/** A draft each time it was put up. */
export type RoundLine = {
	readonly id: string;
	readonly round: number;
	readonly version: number;
	readonly status: 'open' | 'frozen' | 'returned';
	readonly putUpAt: Date;
	readonly putUpBy: string;
	readonly returnedBy: string | null;
	readonly returnedOn: PlainDate | null;
	readonly returnedReason: string | null;
	/** SHA-256 of the sheet it came back on. */
	readonly proof: string | null;
};

/** A Word file of a round that came back corrected. */
export type DraftCorrection = CorrectionLine & {
	readonly round: number;
	/** May it still be taken over? Not once the draft is no longer up in that round. */
	readonly isOpen: boolean;
	readonly differences: readonly DraftDifference[];
	readonly outcome: { readonly taken: readonly DraftDifference[]; readonly left: readonly DraftDifference[] } | null;
	/** Who has the paper now; null where nobody is waited for. */
	readonly holder: Step | null;
};

/** What was noticed in a draft; `line` is the printed paragraph that `quote` stands in, both empty where it is about the whole. */
export type DraftFinding = {
	readonly code: string;
	readonly severity: Severity;
	readonly message: string;
	readonly rule: string;
	readonly quote: string;
	readonly line: string;
	/** What to put where in one press; each place by its line and its words, as `line` and `quote`. Empty where a person must see to it. */
	readonly fixes: readonly Mend[];
};

/** `nth`: how often `quote` stands in the line before the place that is meant. */
export type Mend = { readonly line: string; readonly quote: string; readonly nth: number; readonly with: string };

export type PutUpDraft = {
	readonly id: string;
	readonly task: string;
	/** How often it was put up. */
	readonly version: number;
	readonly frozenAt: Date | null;
	readonly has: { readonly step: Step; readonly since: Date | null } | null;
	readonly isTheirs: boolean;
};

export type VersionLine = { readonly version: number; readonly name: string | null; readonly keptAt: Date; readonly keptBy: string };

export type CommentView = {
	readonly id: string;
	readonly partId: string;
	readonly quote: string;
	readonly words: string;
	readonly writtenAt: Date;
	readonly writtenBy: string;
	readonly resolvedBy: string | null;
};

export type DraftView = DraftLine & {
	readonly content: Draft;
	readonly sha256: string;
	readonly version: number;
	readonly frozenAt: Date | null;
	readonly frozenBy: string | null;
	readonly versions: readonly VersionLine[];
	readonly comments: readonly CommentView[];
	readonly rounds: readonly RoundLine[];
	readonly corrections: readonly CorrectionLine[];
	/** With the round that is up now; null while it is written, and for what was frozen before there were chains. */
	readonly chain: (Chain & { readonly subjectId: string }) | null;
	/** What the freezing form offers the Office. */
	readonly proposed: ProposedChain | null;
};

/** Somebody saved between: what stands now, who wrote it, and what of it these words would change. Over the wire a moment is its text. */
export type Conflict<Moment = Date> = {
	readonly version: number;
	readonly by: string;
	readonly at: Moment;
	readonly body: string;
	readonly changes: DraftComparison;
};

export type SaveAnswer<Moment = Date> = { readonly saved: { readonly version: number; readonly at: Moment } } | { readonly conflict: Conflict<Moment> };

/** An act whose first day is told differently: the day the agency goes by, the usual one, and those that are told. */
export type ActDayView = DoubtfulAct['doubt'] &
	Pick<DoubtfulAct, 'certainty'> & { readonly act: string; readonly name: string; readonly day: PlainDate; readonly usual: PlainDate };

/** Where the act that rules the agency's papers leaves a choice, and what the agency chose there; `act`: as people cite it. */
export type PaperStyleView = {
	readonly act: string;
	readonly choices: readonly StyleChoice[];
	readonly chosen: PaperStyle;
	readonly actDays: readonly ActDayView[];
	readonly isParty: boolean;
};
