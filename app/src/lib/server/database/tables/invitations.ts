import type { AgencyId, Generated, Id } from './columns.ts';
import type { Role } from './memberships.ts';

/** Somebody is asked to join. A new link raises `issue`, so that the one before opens nothing. */
export interface InvitationsTable {
	agency_id: AgencyId;
	id: Id;
	name: string;
	unit_id: string | null;
	role: Role;
	/** Of earlier versions, until a round has sealed it. */
	email: string | null;
	sealed_email: string | null;
	email_mark: string | null;
	issue: Generated<number>;
	token_sha256: string;
	made_at: Date;
	made_by: string;
	made_by_id: string;
	expires_at: Date;
	/** The link of this issue goes by mail and is shown to nobody here: whoever opens it has the mailbox. */
	by_mail: boolean;
	mailed_at: Generated<Date | null>;
	mail_fault: Generated<string | null>;
	accepted_at: Generated<Date | null>;
	withdrawn_at: Generated<Date | null>;
	/** Opens nothing until a second person has agreed. */
	awaits_second: Generated<boolean>;
}
