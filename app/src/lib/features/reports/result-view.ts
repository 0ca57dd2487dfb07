import type { Channel } from '#lib/features/posts/schema.ts';
import type { KeptRewording, PlainDate, PlannedVsDone, ReportingUnits, UnitYears } from '@kheo/core';

/** The agency's result as its page shows it, every figure with the rows it comes from. */
export type ResultView = {
	readonly task: { readonly id: string; readonly name: string; readonly planId: string; readonly planTitle: string };
	readonly may: { readonly make: boolean };
	readonly units: ReportingUnits;
	/** Where each unit's report is. */
	readonly unitIds: Readonly<Record<string, string>>;
	readonly planned: PlannedVsDone;
	readonly figures: readonly FigureView[];
	readonly lastYear: { readonly year: number; readonly title: string } | null;
	readonly wrong: readonly { readonly unit: string; readonly row: string; readonly activity: string; readonly key: string; readonly typed: string }[];
	readonly unequal: readonly { readonly key: string; readonly said: readonly FigureSource[] }[];
	/** Said to be done before their day came. */
	readonly notYet: readonly { readonly unit: string; readonly row: string; readonly activity: string; readonly day: PlainDate }[];
	/** By unit: how many activities are said to be done without a word or figure of what came of them. */
	readonly noResult: readonly { readonly unit: string; readonly activities: number }[];
	readonly perhapsOne: readonly { readonly a: ActivityName; readonly b: ActivityName }[];
	/** One name at two levels, both of which reported: perhaps counted twice. */
	readonly perhapsTwice: readonly { readonly unit: string; readonly below: string }[];
	readonly joined: readonly { readonly a: ActivityName; readonly b: ActivityName }[];
	/** What stands elsewhere in the system for this plan, beside what the reports say of it; it is never put in by itself. */
	readonly onRecord: OnRecord | null;
	/** The report as it would be made now. */
	readonly preview: readonly { readonly id: string; readonly part: string; readonly text: string }[];
	readonly made: readonly MadeLine[];
	readonly since: SinceMade | null;
};

/** `unit` null: counted for none. */
export type OnRecord = {
	readonly lines: readonly { readonly unit: string | null; readonly figures: Readonly<Record<RecordedKey, number>> }[];
	readonly total: Readonly<Record<RecordedKey, number>>;
	/** As accepted in the units' reports. */
	readonly reported: Readonly<Record<RecordedKey, number>>;
	readonly channels: readonly { readonly channel: Channel; readonly posted: number; readonly reach: number }[];
	readonly siteDays: number;
};
export const recordedKeys = ['posts', 'views', 'showings'] as const;
export type RecordedKey = (typeof recordedKeys)[number];

export type FigureView = {
	readonly key: string;
	readonly name: string;
	readonly unit: string;
	readonly value: string;
	readonly lastYear: string | null;
	/** How many rows it comes from; of very many the first are shown, the sheet has all. */
	readonly count: number;
	readonly sources: readonly FigureSource[];
};
export type FigureSource = { readonly row: string; readonly unit: string; readonly activity: string; readonly value: string };
export type ActivityName = { readonly row: string; readonly unit: string; readonly name: string; readonly when: string };
export type MadeLine = { readonly version: number; readonly supplement: number; readonly at: Date; readonly by: string; readonly draftId: string };
export type SinceMade = {
	/** Units whose report is not what it was. */
	readonly units: readonly string[];
	/** The paper is not what was made: somebody wrote in it. */
	readonly isRewritten: boolean;
	/** It is with the leader or signed: what comes now becomes a supplement. */
	readonly isFrozen: boolean;
	readonly kept: readonly KeptRewording[];
};

/** This year beside the one before, unit by unit. */
export type YearsView = { readonly year: number; readonly before: number; readonly lines: readonly UnitYears[] };
