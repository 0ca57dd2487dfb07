import type { AgencyId, Generated, Id, Json } from './columns.ts';

/** A second person is asked to agree. Nobody agrees to what they asked for: the table itself refuses it. */
export interface ConcurrencesTable {
	agency_id: AgencyId;
	id: Id;
	kind: 'reorganisation' | 'export' | 'invitation';
	/** What it is about, to find it again: the list that is to be taken along, or the units that end. */
	subject: string;
	about: string;
	payload: Json<unknown>;
	reason: string;
	asked_by_id: string;
	asked_by: string;
	asked_at: Date;
	/** Until then somebody may agree; what was agreed to may be taken along until then. */
	expires_at: Date;
	settled_by_id: Generated<string | null>;
	settled_by: Generated<string | null>;
	settled_at: Generated<Date | null>;
	agreed: Generated<boolean | null>;
	/** The forms in which the file was taken along already, each once. */
	taken: Generated<string[]>;
}
