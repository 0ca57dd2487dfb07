import type { AgencyId, Id } from './columns.ts';

/** The secret address of a person's deadlines for their calendar program. */
export interface CalendarFeedsTable {
	agency_id: AgencyId;
	id: Id;
	user_id: string;
	token_sha256: string;
	created_at: Date;
	revoked_at: Date | null;
}
