import type { ColumnType, Generated } from 'kysely';
import type { AgencyId, CreatedAt, Id, Json } from './columns.ts';

export type AuditData = { readonly [field: string]: unknown };

type AuditColumns = {
	agency_id: AgencyId;
	/** `user:…`, `link:…`, `citizen:…`, `system` or `job:…`. */
	actor: string;
	actor_name: string;
	action: string;
	subject_type: string;
	subject_id: string;
	request_id: string;
};

/** What happened, written once; the app has no right to change or delete it. */
export interface AuditEntriesTable extends AuditColumns {
	id: Id;
	seq: Generated<number>;
	/** Number of the writing transaction; the sealer knows by it what it has already seen. */
	transaction: ColumnType<string, never, never>;
	at: CreatedAt;
	data: Json<AuditData>;
}

/** Autosaves of one row by one person, gathered for ten minutes and then written as one entry. */
export interface AuditDraftsTable extends AuditColumns {
	before: Json<AuditData>;
	after: Json<AuditData>;
	saves: Generated<number>;
	first_at: CreatedAt;
	last_at: ColumnType<Date, Date | undefined, Date>;
}

/** The hash chain beside the entries, one position after another. */
export interface AuditSealsTable {
	agency_id: AgencyId;
	position: number;
	entry_id: string;
	previous_hash: string;
	hash: string;
	/** Transactions below this number were all seen when the seal was made. */
	horizon: string;
	sealed_at: CreatedAt;
}
