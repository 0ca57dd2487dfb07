import type { AgencyId, Id } from './columns.ts';

/** A file that the Office dropped with others of many units. Which unit it was taken for is told by that unit's return. */
export interface DroppedFilesTable {
	agency_id: AgencyId;
	id: Id;
	obligation_id: string;
	name: string;
	/** Null when it was refused: nothing of it was kept. */
	file_sha256: string | null;
	/** Why it was refused, in the reader's words. */
	refusal: string | null;
	/** The same bytes were dropped before. */
	same_as: string | null;
	put_aside_at: Date | null;
	added_at: Date;
	added_by: string;
}
