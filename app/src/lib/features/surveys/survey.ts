import type { AnswerRatings } from '#lib/features/feedback/feedback.ts';
import type { Levels, PlainDate, SatisfactionFormula, SurveyQuestion, SurveyResults } from '@kheo/core';

export const surveyWays = ['web', 'kiosk', 'assisted', 'paper'] as const;
export type SurveyWay = (typeof surveyWays)[number];
export const surveyAccesses = ['open', 'codes'] as const;

export type SurveyDesk = { readonly id: string; readonly name: string };
/** How many answers came in at a desk, and how; never which. */
export type SurveyIntake = { readonly deskId: string; readonly way: SurveyWay; readonly responses: number };

/** A survey and how far it is. What was answered is not in it: that is counted when it is closed. */
export type Survey = {
	readonly id: string;
	readonly version: number;
	readonly title: string;
	readonly purpose: string;
	readonly questions: readonly SurveyQuestion[];
	readonly formula: SatisfactionFormula;
	readonly access: (typeof surveyAccesses)[number];
	readonly population: number | null;
	readonly opensOn: PlainDate;
	readonly closesOn: PlainDate;
	readonly codes: number;
	readonly desks: readonly SurveyDesk[];
	/** `open`: opened and not closed, papers are still taken; the web only within its days (`takesWeb`). */
	readonly state: 'prepared' | 'open' | 'closed';
	readonly takesWeb: boolean;
	readonly isPublished: boolean;
};

/** As the people's side lists it. */
export type SurveyLine = Pick<Survey, 'id' | 'title' | 'purpose' | 'opensOn' | 'closesOn'>;

export type PublishedResults = {
	readonly survey: Survey;
	readonly results: SurveyResults;
	/** Of answers to feedback in the same days: beside the index, never in it. */
	readonly ratings: AnswerRatings;
};

/** A batch of papers: who keyed it, and what waits. */
export type PaperBatch = {
	readonly id: string;
	readonly version: number;
	readonly surveyId: string;
	readonly desk: string;
	readonly papers: number;
	readonly collectedOn: PlainDate;
	readonly first: string | null;
	readonly second: string | null;
	readonly state: 'first' | 'second' | 'settle' | 'counted' | 'dropped';
};

/** A place where the two keyings of a paper differ. */
export type PaperDifference = { readonly number: number; readonly question: number; readonly first: number; readonly second: number };
export type KeyedPaper = { readonly number: number; readonly first: Levels; readonly second: Levels | null };

/** A batch that waits, as the first page names it. */
export type BatchLine = { readonly href: string; readonly title: string; readonly state: string };
