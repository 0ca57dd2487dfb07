import type { ColumnType } from 'kysely';
import type { AgencyId, CreatedAt } from './columns.ts';

export type FileState = 'quarantine' | 'clean' | 'refused';

/** One content, kept once an agency. Its bytes lie in the file store under the same hash. */
export interface FilesTable {
	agency_id: AgencyId;
	sha256: string;
	size: number;
	/** Media type by content, not by what the sender claimed. */
	type: string;
	state: FileState;
	created_at: CreatedAt;
	/** When it was last sent. */
	kept_at: ColumnType<Date, Date | undefined, Date>;
}
