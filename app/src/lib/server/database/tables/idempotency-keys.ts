import type { AgencyId, CreatedAt, Json } from './columns.ts';

/** What a POST answered, so that the same POST again answers the same and does nothing. */
export interface IdempotencyKeysTable {
	agency_id: AgencyId;
	actor: string;
	key: string;
	action: string;
	result: Json<unknown> | null;
	created_at: CreatedAt;
}
