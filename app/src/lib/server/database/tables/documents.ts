import type { Document, Reading } from '@kheo/core';
import type { AgencyId, CreatedAt, Generated, Id, Json } from './columns.ts';

/** A document as it was read, and what people made of the reading. */
export interface DocumentsTable {
	agency_id: AgencyId;
	id: Id;
	/** Name of the file as it was sent. */
	name: string;
	file_sha256: string;
	format: string;
	model: Json<Document>;
	/** As the rules read it; never changed. */
	reading: Json<Reading>;
	/** As people corrected it; checked with the feature's schema when read. */
	facts: Json<unknown>;
	/** Grows with every correction; a form sends back the one it saw. */
	facts_version: Generated<number>;
	plan_id: string | null;
	created_at: CreatedAt;
	created_by: string;
}

/** What a person made of one finding. None means: not answered yet. */
export interface FindingAnswersTable {
	agency_id: AgencyId;
	document_id: string;
	/** Code and first place. */
	finding: string;
	answer: 'accepted' | 'mended' | 'ignored';
	reason: string | null;
	answered_at: Date;
	answered_by: string;
	/** The earlier version of the document in which it was given. */
	carried_from: string | null;
	/** The same for all that one press answered. */
	batch: string | null;
}
