import type { SatisfactionFormula, SurveyQuestion } from '@kheo/core';
import type { AgencyId, Day, Generated, Id, Json } from './columns.ts';

/** A survey of satisfaction; once opened, what is asked and where stays. */
export interface SurveysTable {
	agency_id: AgencyId;
	id: Id;
	title: string;
	purpose: string;
	questions: Json<readonly SurveyQuestion[]>;
	formula: SatisfactionFormula;
	/** `codes`: only who was given a code answers on the web, and once. */
	access: 'open' | 'codes';
	/** How many people were served in the period, where that is known. */
	population: number | null;
	opens_on: Day;
	closes_on: Day;
	/** How many codes were made: their numbers run from 1. */
	codes: Generated<number>;
	opened_at: Date | null;
	opened_by: string | null;
	closed_at: Date | null;
	closed_by: string | null;
	published_at: Date | null;
	published_by: string | null;
	version: Generated<number>;
	entered_at: Date;
	entered_by: string;
}

export interface SurveyDesksTable {
	agency_id: AgencyId;
	survey_id: string;
	id: Id;
	position: number;
	name: string;
}

export type SurveyWay = 'web' | 'kiosk' | 'assisted' | 'paper';

/** One answered form: no name, no hour, an id that says nothing of when. */
export interface SurveyResponsesTable {
	agency_id: AgencyId;
	id: Id;
	survey_id: string;
	desk_id: string;
	way: SurveyWay;
	answered_on: Day;
	levels: number[];
}

/** That a code was used, and not for which answers. */
export interface SurveyCodeUsesTable {
	agency_id: AgencyId;
	survey_id: string;
	number: number;
}

/** The counts of a desk, kept by the database with each answer; read only. */
export interface SurveyTalliesTable {
	agency_id: AgencyId;
	survey_id: string;
	desk_id: string;
	way: SurveyWay;
	slot: number;
	responses: number;
	tally: number[];
}

export interface SurveyBatchesTable {
	agency_id: AgencyId;
	id: Id;
	survey_id: string;
	desk_id: string;
	papers: number;
	collected_on: Day;
	first_by: string | null;
	first_name: string | null;
	second_by: string | null;
	second_name: string | null;
	counted_at: Date | null;
	dropped_at: Date | null;
	version: Generated<number>;
	entered_at: Date;
	entered_by: string;
}

/** What was keyed of one paper, by the first person and by the second. */
export interface SurveyPapersTable {
	agency_id: AgencyId;
	batch_id: string;
	number: number;
	first: number[];
	second: number[] | null;
}
