import type { CriticismAnswer, RecommendationState, RecommendationStep, SupervisoryKind } from '@kheo/core';
import type { AgencyId, Day, Generated, Id } from './columns.ts';

/** A body that supervises the agency; it belongs to no unit of it. */
export interface SupervisoryBodiesTable {
	agency_id: AgencyId;
	id: Id;
	name: string;
	kind: SupervisoryKind;
	entered_at: Date;
	entered_by: string;
}

/** For which body a person of the role `supervisor` speaks. */
export interface SupervisoryMembersTable {
	agency_id: AgencyId;
	user_id: string;
	body_id: string;
	assigned_at: Date;
	assigned_by: string;
}

/** A line of a body's programme and what became of it. */
export interface SupervisionsTable {
	agency_id: AgencyId;
	id: Id;
	body_id: string;
	title: string;
	scope: string;
	/** Whom it asks; null: the agency as a whole. */
	unit_id: string | null;
	planned_on: Day;
	is_public: boolean;
	requested_on: Day | null;
	request_words: string | null;
	request_due: Day | null;
	held_on: Day | null;
	minutes_words: string | null;
	minutes_sha256: string | null;
	minutes_name: string | null;
	called_off_on: Day | null;
	call_off_reason: string | null;
	closed_on: Day | null;
	entered_at: Date;
	entered_by: string;
	version: Generated<number>;
}

/** What was handed to the supervisors, when, and who took it. */
export interface SupervisionPapersTable {
	agency_id: AgencyId;
	id: Id;
	supervision_id: string;
	title: string;
	given_on: Day;
	receiver: string;
	file_sha256: string | null;
	file_name: string | null;
	entered_at: Date;
	entered_by: string;
}

export interface SupervisionRecommendationsTable {
	agency_id: AgencyId;
	id: Id;
	supervision_id: string;
	/** To whom; null: the agency's leaders. */
	unit_id: string | null;
	words: string;
	due: Day;
	state: Generated<RecommendationState>;
	entered_at: Date;
	entered_by: string;
	version: Generated<number>;
}

export interface SupervisionStepsTable {
	agency_id: AgencyId;
	id: Id;
	recommendation_id: string;
	step: RecommendationStep;
	words: string;
	file_sha256: string | null;
	file_name: string | null;
	taken_on: Day;
	taken_at: Date;
	taken_by: string;
}

export interface CriticismsTable {
	agency_id: AgencyId;
	id: Id;
	body_id: string;
	title: string;
	/** Who drafted it and answers; null: the Office. */
	unit_id: string | null;
	words: string;
	draft_sha256: string | null;
	draft_name: string | null;
	asked_on: Day;
	due: Day;
	is_public: boolean;
	closed_on: Day | null;
	entered_at: Date;
	entered_by: string;
	version: Generated<number>;
}

export interface CriticismOpinionsTable {
	agency_id: AgencyId;
	id: Id;
	criticism_id: string;
	/** "Điều 5, khoản 2"; empty: the whole draft. */
	place: string;
	words: string;
	said_on: Day;
	entered_at: Date;
	entered_by: string;
	answer: CriticismAnswer | null;
	reason: Generated<string>;
	answered_on: Day | null;
	answered_by: string | null;
	version: Generated<number>;
}
