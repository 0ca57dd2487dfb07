import type { FeedbackDays, FeedbackFigures, FeedbackKind, FeedbackStanding, FeedbackState, PlainDate } from '@kheo/core';
import type { MarkedPromise, TheirPromise } from '#lib/features/promises/promise.ts';

export type FeedbackSettings = {
	readonly fields: readonly string[];
	readonly days: FeedbackDays;
	readonly retentionMonths: number;
	readonly notice: string;
	readonly version: number;
	/** Nobody of the agency has set them yet. */
	readonly isDefault: boolean;
};

export type Clock = { readonly due: PlainDate; readonly pausedOn: PlainDate | null; readonly standing: FeedbackStanding; readonly days: number };
export type FeedbackStepLine = { readonly id: string; readonly step: string; readonly words: string; readonly on: PlainDate; readonly by: string };

/** A line of the Office's list. */
export type FeedbackLine = {
	readonly id: string;
	readonly version: number;
	readonly code: string;
	readonly kind: FeedbackKind;
	readonly state: FeedbackState;
	readonly start: string;
	readonly field: string;
	readonly receivedOn: PlainDate;
	readonly units: readonly string[];
	readonly clock: Clock;
};

export type UnitPart = { readonly id: string; readonly name: string; readonly isLead: boolean };

/** One piece of feedback on the desk. */
export type FeedbackItem = FeedbackLine & {
	readonly words: string;
	readonly place: string;
	readonly hasPhoto: boolean;
	readonly hasSender: boolean;
	readonly mayPublish: boolean;
	readonly parts: readonly UnitPart[];
	readonly answer: {
		readonly words: string;
		readonly by: string;
		readonly byMe: boolean;
		readonly approvedBy: string;
		readonly on: PlainDate | null;
		readonly validTo: PlainDate | null;
	} | null;
	/** What the answer that waits for approval would promise. */
	readonly marked: MarkedPromise | null;
	readonly promises: readonly TheirPromise[];
	readonly reopenedOn: PlainDate | null;
	readonly rating: number | null;
	readonly sameAs: string | null;
	readonly followers: readonly { readonly id: string; readonly code: string }[];
	readonly steps: readonly FeedbackStepLine[];
	readonly publication: { readonly title: string; readonly words: string; readonly answer: string; readonly isPublic: boolean } | null;
};

/** What whoever knows the code and the PIN sees. */
export type OwnFeedback = {
	readonly code: string;
	readonly kind: FeedbackKind;
	readonly state: FeedbackState;
	readonly words: string;
	readonly receivedOn: PlainDate;
	readonly clock: Clock;
	readonly units: readonly string[];
	readonly told: readonly FeedbackStepLine[];
	readonly answer: string | null;
	readonly answeredOn: PlainDate | null;
	readonly validTo: PlainDate | null;
	readonly promises: readonly TheirPromise[];
	readonly mayReopen: boolean;
	readonly rating: number | null;
	readonly hasSender: boolean;
};

export type PublicAnswer = {
	readonly id: string;
	readonly kind: FeedbackKind;
	readonly state: FeedbackState;
	readonly title: string;
	readonly words: string;
	readonly answer: string | null;
	readonly field: string;
	readonly receivedOn: PlainDate;
	readonly answeredOn: PlainDate | null;
	readonly validTo: PlainDate | null;
	readonly isExpired: boolean;
};

export type OverdueLine = {
	readonly field: string;
	readonly receivedOn: PlainDate;
	readonly due: PlainDate;
	readonly days: number;
	readonly units: readonly string[];
};
export type PublicFigures = {
	readonly year: number;
	readonly years: readonly number[];
	readonly total: FeedbackFigures;
	readonly byField: readonly (FeedbackFigures & { readonly field: string })[];
};

/** The restricted register names nobody in its list. */
export type RestrictedLine = {
	readonly id: string;
	readonly code: string;
	readonly kind: FeedbackKind;
	readonly receivedOn: PlainDate;
	readonly due: PlainDate;
};
export type RestrictedItem = RestrictedLine & {
	readonly words: string;
	readonly field: string;
	readonly place: string;
	readonly hasPhoto: boolean;
	readonly hasSender: boolean;
	readonly steps: readonly FeedbackStepLine[];
};
export type Sender = { readonly name: string; readonly phone: string };

/** One press on several lines of the desk. */
export type Press = { readonly id: string; readonly act: 'deal' | 'group' | 'spam'; readonly count: number; readonly isUndone: boolean };

/** What people think of the answers they got; nothing is told where fewer than five said so. `satisfied`: rated 4 or 5. */
export type AnswerRatings =
	{ readonly rated: number; readonly satisfied: number; readonly mean: number } | { readonly rated: null; readonly satisfied: null; readonly mean: null };
