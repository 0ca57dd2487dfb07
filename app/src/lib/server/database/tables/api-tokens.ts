import type { AgencyId, CreatedAt, Id } from './columns.ts';

/** A token by which a program acts for a person. */
export interface ApiTokensTable {
	agency_id: AgencyId;
	id: Id;
	user_id: string;
	/** What its holder calls it. */
	name: string;
	scopes: string[];
	/** Of the token, which is kept nowhere. */
	sha256: string;
	made_at: Date;
	expires_at: Date;
	last_used_at: Date | null;
	revoked_at: Date | null;
}

/** For which request an idempotency key was first used: the same key with another body is refused. */
export interface ApiRequestsTable {
	agency_id: AgencyId;
	actor: string;
	key: string;
	sha256: string;
	created_at: CreatedAt;
}
