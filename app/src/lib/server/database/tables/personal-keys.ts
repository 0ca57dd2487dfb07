import type { ColumnType } from 'kysely';
import type { AgencyId, CreatedAt, Id } from './columns.ts';

/** Keys with which the log keeps what it says of people. One that was destroyed stays as a row without its key: its values are gone for good. */
export interface PersonalKeysTable {
	agency_id: AgencyId;
	id: Id;
	/** The person (`user:…`, `link:…`) or the thing that names people (`submission-row:…`). */
	whose: ColumnType<string, string, never>;
	/** Under the installation's master key, which is not in the database; null once destroyed. */
	wrapped: ColumnType<string | null, string, null>;
	created_at: CreatedAt;
	erased_at: ColumnType<Date | null, never, Date>;
}
