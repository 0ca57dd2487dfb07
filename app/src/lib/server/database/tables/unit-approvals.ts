import type { UnitSigner } from '@kheo/core';
import type { AgencyId, Day, Id, Json } from './columns.ts';

/** Who signs for a unit, as what, from when to when. */
export interface UnitSignersTable {
	agency_id: AgencyId;
	id: Id;
	unit_id: string;
	/** The account with which they approve in the app; without one they sign on paper. */
	user_id: string | null;
	name: string;
	position: string;
	capacity: UnitSigner['capacity'];
	on_behalf_of: string | null;
	valid_from: Day;
	/** Last valid day; null while it lasts. */
	valid_to: Day | null;
	named_at: Date;
	named_by: string;
}

/** One time a unit's return was put up to who signs for the unit, and how it came back. */
export interface UnitApprovalsTable {
	agency_id: AgencyId;
	id: Id;
	submission_id: string;
	/** It says that there is nothing to hand in, for this reason. */
	nil_reason: string | null;
	put_up_at: Date;
	/** `actorKey` of who put it up. */
	put_up_by: string;
	put_up_name: string;
	outcome: 'approved' | 'returned' | 'taken-back' | null;
	decided_at: Date | null;
	decided_by: string | null;
	decided_name: string | null;
	how: 'app' | 'paper' | null;
	/** As they were on the day. */
	signer: Json<UnitSigner> | null;
	signed_on: Day | null;
	reason: string | null;
	/** The picture of the signed sheet. */
	proof_sha256: string | null;
	proof_name: string | null;
	/** The version that was filed with the approval. */
	version: number | null;
}
