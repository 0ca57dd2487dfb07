import type { SheetAggregation, Criterion, Scores, VoteRule } from '@kheo/core';
import type { AgencyId, Day, Generated, Id, Json } from './columns.ts';

/** Criteria under a name, in editions; a set that a launched movement uses is frozen, and what changes is a new edition. */
export interface CriteriaSetsTable {
	agency_id: AgencyId;
	id: Id;
	name: string;
	edition: number;
	criteria: Json<readonly Criterion[]>;
	aggregation: SheetAggregation;
	quorum: VoteRule;
	threshold: number;
	/** Which act or letter the criteria come from. */
	source: string;
	frozen_at: Date | null;
	version: Generated<number>;
	entered_at: Date;
	entered_by: string;
}

export interface MovementsTable {
	agency_id: AgencyId;
	id: Id;
	title: string;
	purpose: string;
	year: number;
	/** The plan it is counted in, where it is in one. */
	plan_id: string | null;
	/** What launches it: a document read here, or one that is only cited. */
	document_id: string | null;
	cited: string;
	criteria_id: string;
	sign_up_by: Day;
	nominate_by: Day;
	is_public: boolean;
	/** How many may be recognised; null: all that reach the threshold. */
	places_collective: number | null;
	places_person: number | null;
	launched_at: Date | null;
	launched_by: string | null;
	/** From here on nominations stand and the council scores. */
	scoring_at: Date | null;
	scoring_by: string | null;
	closed_at: Date | null;
	closed_by: string | null;
	/** It came to nothing. */
	stopped_at: Date | null;
	stopped_by: string | null;
	stopped_because: string | null;
	minutes_draft_id: string | null;
	decision_draft_id: string | null;
	version: Generated<number>;
	entered_at: Date;
	entered_by: string;
}

export interface MovementUnitsTable {
	agency_id: AgencyId;
	id: Id;
	movement_id: string;
	unit_id: string;
	note: string;
	signed_at: Date;
	signed_by: string;
	withdrawn_at: Date | null;
	withdrawn_by: string | null;
	withdrawn_because: string | null;
}

export interface NominationsTable {
	agency_id: AgencyId;
	id: Id;
	movement_id: string;
	unit_id: string;
	kind: 'collective' | 'person';
	name: string;
	/** Of a person; empty for a collective. */
	post: string;
	/** The model or initiative it is nominated for, where it is one. */
	model: string;
	achievement: string;
	self_scores: Json<Scores> | null;
	office_scores: Json<Scores> | null;
	nominated_at: Date;
	withdrawn_at: Date | null;
	withdrawn_because: string | null;
	/** A person who was not recognised: name and achievement are gone. */
	forgotten_at: Date | null;
	version: Generated<number>;
}

export interface NominationFilesTable {
	agency_id: AgencyId;
	id: Id;
	nomination_id: string;
	/** Which criterion it proves; empty for the nomination as a whole. */
	criterion: string;
	file_sha256: string;
	file_name: string;
	entered_at: Date;
	removed_at: Date | null;
}

export interface MovementCouncilTable {
	agency_id: AgencyId;
	id: Id;
	movement_id: string;
	user_id: string;
	name: string;
	title: string;
	is_chair: boolean;
	named_at: Date;
	named_by: string;
	removed_at: Date | null;
}

/** Whether a member has an interest in a nomination, and whether their sheet is in; no points. */
export interface NominationStancesTable {
	agency_id: AgencyId;
	nomination_id: string;
	user_id: string;
	has_conflict: boolean;
	reason: string;
	declared_at: Date;
	scored_at: Date | null;
}

/** The database shows a row to its writer alone until the council has closed. */
export interface NominationScoresTable {
	agency_id: AgencyId;
	nomination_id: string;
	user_id: string;
	points: Json<Scores>;
	remark: string;
	scored_at: Date;
}

/** Who nominated, who scored themselves: shown to its writer alone until the council has closed. */
export interface NominationAuthorsTable {
	agency_id: AgencyId;
	nomination_id: string;
	deed: 'nominated' | 'self-scored';
	user_id: string;
	name: string;
	at: Date;
}

export interface TieOrdersTable {
	agency_id: AgencyId;
	id: Id;
	movement_id: string;
	ordered: Json<readonly string[]>;
	reason: string;
	settled_at: Date;
	settled_by: string;
}

export interface RecognitionsTable {
	agency_id: AgencyId;
	nomination_id: string;
	place: number;
	/** Stands on the certificate and leads to the page of verification. */
	code: string;
	entered_at: Date;
	entered_by: string;
}

export interface NominationShowingsTable {
	agency_id: AgencyId;
	nomination_id: string;
	title: string;
	words: string;
	place: string;
	picture_sha256: string | null;
	picture_alt: string;
	shown_at: Date;
	shown_by: string;
	withdrawn_at: Date | null;
	version: Generated<number>;
}

/** A citizen's words of thanks: no name is asked for, and nothing is shown before somebody has read it. */
export interface NominationThanksTable {
	agency_id: AgencyId;
	id: Id;
	nomination_id: string;
	words: string;
	state: Generated<'waiting' | 'shown' | 'refused'>;
	sent_at: Date;
	decided_at: Date | null;
	decided_by: string | null;
}
