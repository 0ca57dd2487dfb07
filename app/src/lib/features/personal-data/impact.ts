import type { PlainDate } from '@kheo/core';
import type { PurposeEntry } from './purpose-entry.ts';

/** What only the agency can say, in the order of the decree's form as far as it is known. */
export const impactQuestions = ['controller', 'officer', 'recipients', 'abroad', 'necessity', 'risks', 'mitigation', 'opinion'] as const;
export type ImpactQuestion = (typeof impactQuestions)[number];
export type ImpactAnswers = Readonly<Partial<Record<ImpactQuestion, string>>>;

/** A measure that is in force, read from the system itself on that day. */
export const impactMeasures = ['walls', 'sealed', 'locked', 'log', 'factor', 'idle', 'backups', 'retention', 'requests', 'breaches', 'local'] as const;
export type ImpactMeasure = (typeof impactMeasures)[number];
export type MeasureState = Readonly<Record<ImpactMeasure, { readonly isOn: boolean; readonly count: number }>>;

/** Everything that the paper is made of; frozen when it is signed off. */
export type ImpactContent = { readonly answers: ImpactAnswers; readonly entries: readonly PurposeEntry[]; readonly measures: MeasureState };

export type ImpactVersion = {
	readonly number: number;
	readonly version: number;
	readonly answers: ImpactAnswers;
	readonly signed: { readonly on: PlainDate; readonly by: string; readonly sha256: string } | null;
	readonly sentOn: PlainDate | null;
	readonly sentTo: string;
	/** The number of the paper with which it went. */
	readonly sentDocument: string;
};

/** A signed assessment was gone over and nothing had changed. */
export type ImpactReview = { readonly number: number; readonly on: PlainDate; readonly document: string; readonly sentTo: string; readonly by: string };

/** Sixty days are given to send a signed assessment. */
export const SEND_DAYS = 60;
