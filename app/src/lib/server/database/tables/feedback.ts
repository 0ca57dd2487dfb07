import type { FeedbackDays, FeedbackKind, FeedbackState, PlainDate } from '@kheo/core';
import type { AgencyId, Day, Generated, Id, Json } from './columns.ts';

export interface FeedbackSettingsTable {
	agency_id: AgencyId;
	fields: Json<readonly string[]>;
	days: Json<FeedbackDays>;
	/** How long the sender is kept after the answer. */
	retention_months: number;
	/** Says on the form who answers and by which rule. */
	notice: string;
	version: Generated<number>;
}

export interface FeedbackTable {
	agency_id: AgencyId;
	id: Id;
	code: string;
	kind: Generated<FeedbackKind>;
	state: Generated<FeedbackState>;
	/** Empty once it has left for the restricted register: then they are sealed. */
	words: string;
	/** Code, words, field and place without accents, for the desk's search. */
	search_key: string;
	sealed_words: Json<unknown> | null;
	field: string;
	place: string;
	/** A copy of ours without anything that a camera wrote; the original is not kept. */
	photo_sha256: string | null;
	/** Name and telephone, sealed with a key of this feedback alone; null when it was sent without. */
	sender: Json<unknown> | null;
	/** What the sender agreed to, and when: by purpose. */
	consents: Json<Readonly<Record<string, string>>>;
	origin: Generated<'web' | 'note' | 'reception'>;
	received_on: Day;
	received_at: Date;
	due: Day;
	paused_on: Day | null;
	/** The one with which it is answered together. */
	same_as: string | null;
	answer: string | null;
	answered_by_id: string | null;
	answered_by: string | null;
	approved_by: string | null;
	answered_on: Day | null;
	valid_to: Day | null;
	reopened_on: Day | null;
	rating: number | null;
	erased_at: Date | null;
	version: Generated<number>;
}

export interface FeedbackUnitsTable {
	agency_id: AgencyId;
	feedback_id: string;
	unit_id: string;
	is_lead: boolean;
	routed_at: Date;
}

export interface FeedbackStepsTable {
	agency_id: AgencyId;
	id: Id;
	feedback_id: string;
	step: string;
	words: string;
	taken_at: Date;
	taken_by: string;
}

/** How a piece of feedback stood before one press on several, and its version after it. */
export type StoodBefore = {
	readonly id: string;
	readonly version: number;
	readonly state: FeedbackState;
	readonly kind: FeedbackKind;
	readonly due: PlainDate;
	readonly sameAs: string | null;
	readonly units: readonly { readonly id: string; readonly isLead: boolean; readonly routedAt: string }[];
	/** Those that were to get its answer. */
	readonly followers: readonly string[];
};

export interface FeedbackPressesTable {
	agency_id: AgencyId;
	id: Id;
	act: 'deal' | 'group' | 'spam';
	items: Json<readonly StoodBefore[]>;
	pressed_at: Date;
	pressed_by: string;
	undone_at: Date | null;
	undone_by: string | null;
}

/** Who may open the restricted register and the people named in it; given by a leader, person by person. */
export interface FeedbackReadersTable {
	agency_id: AgencyId;
	user_id: string;
	granted_at: Date;
	granted_by: string;
}

/** The copy that the people read; the original stays as it came. */
export interface FeedbackPublicationsTable {
	agency_id: AgencyId;
	feedback_id: string;
	title: string;
	words: string;
	answer: string | null;
	/** Lower case with its accents, and without: what a search is held against. */
	exact_key: string;
	search_key: string;
	published_at: Date;
	published_by: string;
	withdrawn_at: Date | null;
	version: Generated<number>;
}
