import type { Draft, DraftComparison, DraftKind } from '@kheo/core';

export type DraftLine = {
	readonly id: string;
	readonly kind: DraftKind;
	readonly title: string;
	readonly status: 'draft' | 'frozen';
	readonly updatedAt: Date;
	readonly updatedBy: string;
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
