import type { AgencyId, Day, Id } from './columns.ts';

/** What a leader wrote by hand on the slip of a register's version or of a draft's round, or what an inspection visit found. It is never changed. */
export interface DirectivesTable {
	agency_id: AgencyId;
	id: Id;
	consolidation_id: string | null;
	draft_round_id: string | null;
	/** The visit that found it, and the account of whoever did: that person closes it. */
	visit_id: string | null;
	found_by: string | null;
	/** The note of the notebook of the people's mood that it was made of. */
	note_id: string | null;
	words: string;
	by_position: string;
	by_name: string;
	written_on: Day;
	/** A photo or scan of the sheet. */
	file_sha256: string | null;
	file_name: string | null;
	entered_at: Date;
	entered_by: string;
}
