import type { FeedbackKind, FeedbackState, PlainDate, ReceptionFigures, ReceptionMonth, ReceptionOutcome, ReceptionState } from '@kheo/core';
import type { Clock } from '#lib/features/feedback/feedback.ts';

export type ReceptionLeader = {
	readonly id: string;
	readonly version: number;
	readonly name: string;
	readonly title: string;
	readonly perMonth: number;
	readonly endedOn: PlainDate | null;
};

/** A day of the schedule, as anybody may know it. */
export type ReceptionSession = {
	readonly id: string;
	readonly version: number;
	readonly leaderId: string;
	readonly leader: string;
	readonly on: PlainDate;
	readonly starts: string;
	readonly ends: string;
	readonly place: string;
	readonly isExtra: boolean;
	readonly state: ReceptionState;
	/** Where it was moved to, and why. */
	readonly movedTo: PlainDate | null;
	readonly moveReason: string;
	/** Who received in the leader's place; empty: the leader did. */
	readonly receivedBy: string;
	readonly note: string;
};

export type ReceptionYear = {
	readonly year: number;
	readonly years: readonly number[];
	readonly leaders: readonly (ReceptionLeader & { readonly months: readonly ReceptionMonth[] })[];
	readonly sessions: readonly ReceptionSession[];
};

export type VisitMatter = {
	readonly feedbackId: string;
	readonly code: string;
	readonly kind: FeedbackKind;
	readonly state: FeedbackState;
	readonly outcome: ReceptionOutcome;
	readonly isAgain: boolean;
	/** Empty for what is in the restricted register. */
	readonly start: string;
	readonly units: readonly string[];
	readonly clock: Clock;
};

export type ReceptionVisit = {
	readonly id: string;
	readonly number: number;
	readonly people: number;
	readonly by: string;
	readonly struckBecause: string | null;
	readonly matters: readonly VisitMatter[];
};

/** How the answers to what was taken stand. */
export type AnswerFigures = { readonly inTime: number; readonly late: number; readonly overdue: number; readonly open: number };
export type PublicReceptionFigures = ReceptionFigures & {
	readonly period: string;
	readonly years: readonly number[];
	readonly sessions: { readonly planned: number; readonly held: number; readonly moved: number; readonly notHeld: number };
	/** Of what came first in this period and does not belong to the restricted register. */
	readonly answers: AnswerFigures;
};
