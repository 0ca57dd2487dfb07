import type { Source } from '@kheo/core';
import type { AgencyId, CreatedAt, Day, Id, Json } from './columns.ts';

/** One document replaced, ended or amended by another. */
export interface DocumentRelationsTable {
	agency_id: AgencyId;
	id: Id;
	how: 'replaces' | 'repeals' | 'amends';
	number: string;
	number_key: string;
	kind: string | null;
	/** The day of the document that is changed. */
	issued: Day | null;
	/** The document that changes it, as people cite it; null: `document_id` itself, whose number may come later. */
	by_citation: string | null;
	/** Tells two entries about one document apart. */
	by_key: string;
	holds_from: Day | null;
	/** The document that says so; null: entered by hand. */
	document_id: string | null;
	place: Json<Source> | null;
	created_at: CreatedAt;
	created_by: string;
	removed_at: Date | null;
	removed_by: string | null;
}
