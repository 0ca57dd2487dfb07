import type { AgencyId, Generated, Id } from './columns.ts';

/** Somebody whom the sign-on provider knows and nobody here does asks to be let in. */
export interface EntryRequestsTable {
	agency_id: AgencyId;
	id: Id;
	issuer: string;
	subject: string;
	name: string;
	/** Of earlier versions, until a round has sealed it. */
	email: string | null;
	sealed_email: string | null;
	email_mark: string | null;
	asked_at: Date;
	settled_at: Generated<Date | null>;
}
