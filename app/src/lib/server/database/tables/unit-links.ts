import type { AgencyId, Id } from './columns.ts';

/** The one link by which a unit without an account opens its page. */
export interface UnitLinksTable {
	agency_id: AgencyId;
	id: Id;
	unit_id: string;
	token_sha256: string;
	created_at: Date;
	created_by: string;
	expires_at: Date;
	revoked_at: Date | null;
}
