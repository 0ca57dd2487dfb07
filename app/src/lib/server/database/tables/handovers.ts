import type { AgencyId, Day, Id, Json } from './columns.ts';

/** One thing somebody had in hand. */
type Item = { readonly kind: 'initial' | 'sign' | 'visit' | 'contact' | 'draft' | 'return'; readonly about: string; readonly handed: boolean };

/** Somebody left the agency: who, why, who took over, and what they had in hand that day. */
export interface HandoversTable {
	agency_id: AgencyId;
	id: Id;
	user_id: string;
	name: string;
	to_user_id: string | null;
	to_name: string | null;
	reason: string;
	items: Json<readonly Item[]>;
	left_on: Day;
	made_at: Date;
	made_by: string;
}
