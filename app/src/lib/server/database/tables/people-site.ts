import type { ColumnType } from 'kysely';
import type { AgencyId, Generated, Json } from './columns.ts';

/** One row for every change that a page of the people's site may show; the newest ones name the site's version. */
export interface SiteChangesTable {
	agency_id: AgencyId;
	id: Generated<string>;
}

/** What of a plan is public. One row a plan; what it was before stands in the log. */
export interface PlanPublicationsTable {
	agency_id: AgencyId;
	plan_id: string;
	/** The version of the plan's document that the copy was made of. */
	document_id: string;
	/** Words that the public copy does not show. */
	masked: Json<readonly string[]>;
	/** The copy as the feature draws it, made when it was published. */
	pages: Json<unknown>;
	/** The copy's words, and the same as a search compares them; the database makes both. */
	words: ColumnType<string, never, never>;
	search_key: ColumnType<string, never, never>;
	with_progress: boolean;
	with_calendar: boolean;
	published_at: Date;
	published_by: string;
	withdrawn_at: Date | null;
	withdrawn_by: string | null;
	version: Generated<number>;
}
