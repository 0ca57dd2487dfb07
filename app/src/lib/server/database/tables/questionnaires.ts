import type { FormAnswers, FormQuestion } from '@kheo/core';
import type { AgencyId, Day, Generated, Id, Json } from './columns.ts';

/** A free form; its questions stay from the opening on. */
export interface QuestionnairesTable {
	agency_id: AgencyId;
	id: Id;
	title: string;
	purpose: string;
	questions: Json<readonly FormQuestion[]>;
	closes_on: Day;
	/** How long after the closing what people wrote in words is kept. */
	retention_months: number;
	opened_at: Date | null;
	opened_by: string | null;
	closed_at: Date | null;
	closed_on: Day | null;
	closed_by: string | null;
	version: Generated<number>;
	entered_at: Date;
	entered_by: string;
}

/** What one person answered so far; found by their code, of which only a mark is kept. */
export interface QuestionnaireAnswersTable {
	agency_id: AgencyId;
	id: Id;
	questionnaire_id: string;
	code_key: string;
	answers: Json<FormAnswers>;
	is_sent: Generated<boolean>;
}
