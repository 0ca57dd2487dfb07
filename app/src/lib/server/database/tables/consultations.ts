import type { AgencyId, Day, Generated, Id, Json } from './columns.ts';

/** A draft on which people, organisations and staff are asked for their remarks. */
export interface ConsultationsTable {
	agency_id: AgencyId;
	id: Id;
	title: string;
	/** Who is asked. */
	asked: string;
	note: string;
	opens_on: Day;
	closes_on: Day;
	/** What the table of answers is called: several names are in use. */
	table_title: string;
	published_at: Date | null;
	published_by: string | null;
	withdrawn_at: Date | null;
	withdrawn_by: string | null;
	version: Generated<number>;
	entered_at: Date;
	entered_by: string;
}

/** A version of the draft as it is drawn; the file it was read from stays with whoever sent it. */
export interface ConsultationDraftsTable {
	agency_id: AgencyId;
	consultation_id: string;
	number: number;
	pages: Json<unknown>;
	file_name: string;
	entered_at: Date;
	entered_by: string;
}

export interface ConsultationRemarksTable {
	agency_id: AgencyId;
	id: Id;
	consultation_id: string;
	/** The version that was read, and which of its paragraphs; null: the draft as a whole. */
	draft_number: number;
	paragraph: number | null;
	quote: string;
	words: string;
	from_kind: 'person' | 'organisation' | 'staff';
	/** An organisation's; people are not asked. */
	from_name: string;
	origin: 'web' | 'paper';
	received_on: Day;
	state: 'waiting' | 'shown' | 'hidden';
	hidden_because: string | null;
	taken: 'whole' | 'part' | 'not' | null;
	answer: Generated<string>;
	answered_on: Day | null;
	answered_by: string | null;
	/** Empty for what came by the public page. */
	entered_by: string;
	version: Generated<number>;
}
