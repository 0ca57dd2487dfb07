import type { ColumnType, Generated } from 'kysely';
import type { AgencyId, Day, Id, Json } from './columns.ts';

/** What the agency says of a purpose of its register of personal data; without a row, what comes with Khéo stands. */
export interface PersonalPurposesTable {
	agency_id: AgencyId;
	purpose: string;
	purpose_text: string;
	/** Null: the time that comes with Khéo. */
	keep_months: number | null;
	/** By which act or decision. */
	source: string;
	changed_at: Date;
	changed_by: string;
	version: Generated<number>;
}

export type RequestKind = 'see' | 'correct' | 'provide' | 'withdraw' | 'restrict' | 'object' | 'erase';
export type RequestDays = Readonly<Record<RequestKind, number>>;
/** How long the agency gives itself; without a row, what comes with Khéo stands. */
export interface DataRequestRulesTable {
	agency_id: AgencyId;
	acknowledge_days: number;
	days: Json<RequestDays>;
	/** By how much each may be prolonged, once. */
	extend_days: Json<RequestDays>;
	counts: 'calendar' | 'working';
	source: string;
	changed_at: Date;
	changed_by: string;
	version: Generated<number>;
}

/** Where something about whoever asks was found: a row of a table of the register. */
export type FoundRef = { readonly table: string; readonly id: string };

/** What a person asks about the data kept of them. */
export interface DataRequestsTable {
	agency_id: AgencyId;
	id: Id;
	/** Whoever holds it sees how far it is. */
	code: string;
	kind: RequestKind;
	origin: 'web' | 'counter' | 'paper' | 'mail';
	/** Name, telephone, mail address and what is asked, sealed; null once forgotten. */
	person: Json<unknown> | null;
	received_on: Day;
	received_at: Date;
	/** Empty for what came by the public page. */
	entered_by: string;
	acknowledge_due: Day;
	acknowledged_on: Day | null;
	acknowledged_by: string | null;
	/** Before it was prolonged. */
	first_due: Day;
	due: Day;
	extended_on: Day | null;
	extended_because: string | null;
	/** How it was made sure who asks; no paper is kept. */
	identity_how: 'seen' | 'account' | 'contact' | 'not-proven' | null;
	identity_note: Generated<string>;
	identity_on: Day | null;
	identity_by: string | null;
	handler_id: string | null;
	handler: string | null;
	found: ColumnType<readonly FoundRef[], string | undefined, string>;
	exported_at: Date | null;
	erased_at: Date | null;
	outcome: 'done' | 'part' | 'refused' | null;
	/** What was answered, or why it was refused. */
	answer: Generated<string>;
	answered_on: Day | null;
	answered_by: string | null;
	forgotten_at: Date | null;
	version: Generated<number>;
}

export interface DataRequestStepsTable {
	agency_id: AgencyId;
	id: Id;
	request_id: string;
	step: string;
	words: string;
	taken_at: Date;
	taken_by: string;
}

export type BreachKind = 'lost' | 'disclosed' | 'changed' | 'destroyed' | 'misused' | 'other';
/** A breach of the protection of personal data, from when it was noticed until it is closed. */
export interface DataBreachesTable {
	agency_id: AgencyId;
	id: Id;
	number: number;
	year: number;
	noticed_at: Date;
	noticed_by: string;
	kind: BreachKind;
	what: string;
	/** Purposes of the register whose data it concerns. */
	purposes: Json<readonly string[]>;
	/** How many people, as far as known. */
	people: number | null;
	is_sensitive: boolean;
	consequences: Generated<string>;
	measures: Generated<string>;
	/** Who answers questions about it. */
	officer: Generated<string>;
	/** 72 hours after it was noticed. */
	notify_by: Date;
	told_at: Date | null;
	told_whom: Generated<string>;
	told_how: Generated<string>;
	late_because: string | null;
	not_told_because: string | null;
	people_told_on: Day | null;
	people_told_how: Generated<string>;
	closed_at: Date | null;
	closed_by: string | null;
	lessons: Generated<string>;
	entered_at: Date;
	entered_by: string;
	version: Generated<number>;
}

export type RetentionKind = 'messages' | 'contacts' | 'requests' | 'consents';
/** Whether a kind is erased by itself: somebody confirmed it, and nobody holds it back. */
export interface RetentionKindsTable {
	agency_id: AgencyId;
	kind: RetentionKind;
	confirmed_at: Date | null;
	confirmed_by: string | null;
	held_because: string | null;
	held_at: Date | null;
	held_by: string | null;
	version: Generated<number>;
}

export interface RetentionRunsTable {
	agency_id: AgencyId;
	id: Id;
	kind: RetentionKind;
	/** What was older than this day went. */
	before_day: Day;
	erased: number;
	ran_at: Date;
	/** Empty: by itself. */
	ran_by: string;
}

export type ConsentPurpose = 'photo' | 'name' | 'contact' | 'story';
/** The words that people are shown before they agree, in versions. */
export interface ConsentWordingsTable {
	agency_id: AgencyId;
	purpose: ConsentPurpose;
	version: number;
	words: string;
	made_at: Date;
	made_by: string;
}

export interface ConsentsTable {
	agency_id: AgencyId;
	id: Id;
	purpose: ConsentPurpose;
	wording_version: number;
	/** Name and contact, sealed; null once forgotten. */
	person: Json<unknown> | null;
	how: 'screen' | 'paper' | 'spoken';
	witness: Generated<string>;
	/** Where the signed paper lies; it is not copied. */
	kept_where: Generated<string>;
	given_on: Day;
	entered_at: Date;
	entered_by: string;
	used_in: 'evidence' | 'nomination' | 'post' | 'model' | 'other';
	used_id: string | null;
	used_words: Generated<string>;
	withdrawn_on: Day | null;
	withdrawn_how: string | null;
	withdrawn_by: string | null;
	take_down_due: Day | null;
	/** The use inside the system was stopped with the withdrawal. */
	stopped: Generated<boolean>;
	taken_down_on: Day | null;
	taken_down_by: string | null;
	forgotten_at: Date | null;
	version: Generated<number>;
}

/** An assessment of the impact; a signed one keeps what the register was. */
export interface ImpactAssessmentsTable {
	agency_id: AgencyId;
	number: number;
	/** By question. */
	answers: Json<Readonly<Record<string, string>>>;
	changed_at: Date;
	changed_by: string;
	version: Generated<number>;
	signed_on: Day | null;
	signer: string | null;
	entered_by: string | null;
	content: Json<unknown> | null;
	/** SHA-256 over the canonical JSON (RFC 8785) of `content`. */
	content_sha256: string | null;
	sent_on: Day | null;
	sent_to: Generated<string>;
	sent_document: Generated<string>;
}

/** How often the assessment is gone over. */
export interface ImpactRulesTable {
	agency_id: AgencyId;
	months: number;
	remind_days: number;
	source: string;
	changed_at: Date;
	changed_by: string;
	version: Generated<number>;
}

/** That a signed assessment was gone over and still held, and by which paper. */
export interface ImpactReviewsTable {
	agency_id: AgencyId;
	id: string;
	number: number;
	reviewed_on: Day;
	document: string;
	sent_to: Generated<string>;
	noted_at: Date;
	noted_by: string;
}
