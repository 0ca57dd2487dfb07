import type { ObligationField, PlainDate, WordChange } from '@kheo/core';

export type StoodView = {
	readonly task: string;
	readonly words: string | null;
	readonly due: PlainDate | null;
	readonly time?: string | null;
	/** What it waits for when it has no deadline. */
	readonly occasion?: string | null;
	readonly units: readonly string[];
};

/** One obligation that is different now; null where a version lacks it. */
export type ObligationChangeView = {
	readonly before: StoodView | null;
	readonly after: StoodView | null;
	readonly fields: readonly ObligationField[];
	/** Names of the units for whom something is different. */
	readonly touched: readonly string[];
};

/** A paragraph that came, went or was reworded; `block` is its place in the later text, null for one that went. */
export type ParagraphView = { readonly block: number | null; readonly pieces: readonly WordChange[] };

/** A later version beside the plan that runs. */
export type ComparisonView = {
	readonly documentId: string;
	readonly name: string;
	readonly factsVersion: number;
	readonly plan: { readonly id: string; readonly title: string; readonly documentId: string };
	readonly obligations: readonly ObligationChangeView[];
	readonly unchanged: number;
	readonly touched: readonly string[];
	readonly paragraphs: readonly ParagraphView[];
	/** The form has other columns and units have begun to fill the old one, which therefore stays. */
	readonly formStays: boolean;
};

/** What a unit is told of a revision. */
export type RevisionNotice = {
	readonly id: string;
	readonly planId: string;
	readonly plan: string;
	readonly on: PlainDate;
	readonly changes: readonly Omit<ObligationChangeView, 'touched'>[];
};

/** What one touched unit is told of a revision, on paper or in its chat. */
export type ChangeSlip = { readonly unitId: string; readonly unit: string; readonly seen: boolean; readonly changes: RevisionNotice['changes'] };

/** A revision with a slip for each unit it touches, and for no other. */
export type RevisionSlips = { readonly planId: string; readonly plan: string; readonly on: PlainDate; readonly slips: readonly ChangeSlip[] };

/** What the Office sees of a revision: who was touched and has seen it. */
export type RevisionLine = {
	readonly id: string;
	readonly on: PlainDate;
	readonly by: string;
	readonly touched: readonly string[];
	readonly unseen: readonly string[];
};
