import type { DialogueForm, OpinionOrigin, OpinionOutcome } from '@kheo/core';
import type { ColumnType } from 'kysely';
import type { AgencyId, Day, Generated, Id, Json } from './columns.ts';

/** A dialogue of the agency with the people. */
export interface DialoguesTable {
	agency_id: AgencyId;
	id: Id;
	form: DialogueForm;
	theme: string;
	/** Whom it is for: "Hộ kinh doanh trên địa bàn". */
	audience: string;
	place: string;
	held_on: Day;
	/** "08:30" in the province's time. */
	starts_at: string;
	chair: string;
	agenda: string;
	/** Null: nobody need reserve a seat. */
	seats: number | null;
	published_at: Date | null;
	published_by: string | null;
	/** Questions are taken beforehand through the web. */
	asks: Generated<boolean>;
	/** The question that the hall's screen shows. */
	on_screen: string | null;
	closed_at: Date | null;
	closed_by: string | null;
	/** It was not held, and why. */
	cancelled_because: string | null;
	minutes_draft_id: string | null;
	version: Generated<number>;
	entered_at: Date;
	entered_by: string;
}

/** An opinion or question of a dialogue, from wherever it came. */
export interface DialogueQuestionsTable {
	agency_id: AgencyId;
	id: Id;
	dialogue_id: string;
	/** With it whoever sent it follows it. */
	code: string;
	origin: OpinionOrigin;
	/** As it came; never public itself. */
	words: string;
	/** Name and telephone, sealed with a key of this question alone. */
	sender: Json<unknown> | null;
	consents: Json<Readonly<Record<string, string>>>;
	received_at: Date;
	entered_by: string;
	erased_at: Date | null;
	/** The public copy, without what is nobody's business; null while it is not shown. */
	public_words: string | null;
	/** Its place in the order that the Office chose. */
	turn: number | null;
	same_as: string | null;
	outcome: OpinionOutcome | null;
	unit_id: string | null;
	/** Since when that unit has it. */
	given_on: Day | null;
	/** The day that was promised at first; a later one never takes its place. */
	first_due: Day | null;
	due: Day | null;
	/** Why it was set aside, or why its day was moved. */
	because: Generated<string>;
	/** To which body it was passed. */
	body: Generated<string>;
	answer: string | null;
	answered_on: Day | null;
	/** What the unit proposes as the answer. */
	proposed: string | null;
	proposed_by: string | null;
	decided_by: string | null;
	version: Generated<number>;
	/** What is public of it without its accents: `key_of_words` of the copy and the answer. */
	search_key: ColumnType<string, never, never>;
}

/** One support of one browser; says nothing of who sat before it. */
export interface DialogueSupportsTable {
	agency_id: AgencyId;
	question_id: string;
	browser: string;
	given_at: Date;
}

export interface DialogueSeatsTable {
	agency_id: AgencyId;
	id: Id;
	dialogue_id: string;
	code: string;
	people: number;
	sender: Json<unknown> | null;
	consents: Json<Readonly<Record<string, string>>>;
	reserved_at: Date;
	given_back_at: Date | null;
	erased_at: Date | null;
}
