import type { DraftDifference, PaperDifference } from '@kheo/core';
import type { AgencyId, Id, Json } from './columns.ts';

/** A corrected Word file of a frozen version, and what was taken over of it into the next. */
export interface WordCorrectionsTable {
	agency_id: AgencyId;
	id: Id;
	/** Of the two, the one that was put up. */
	consolidation_id: string | null;
	draft_round_id: string | null;
	file_sha256: string;
	file_name: string;
	/** Who wrote in it, as the Office says. */
	corrected_by: string;
	uploaded_at: Date;
	uploaded_by: string;
	made_version: number | null;
	taken: Json<readonly (PaperDifference | DraftDifference)[]> | null;
	left_out: Json<readonly (PaperDifference | DraftDifference)[]> | null;
	taken_at: Date | null;
	taken_by: string | null;
}
