import type { GeneratedAlways } from 'kysely';
import type { AgencyId, CreatedAt, Generated, Id, Json } from './columns.ts';

export type SubmissionStatus = 'draft' | 'submitted' | 'needs-more' | 'accepted' | 'nil';
export type Channel = 'system' | 'paper' | 'zalo' | 'email';

/** What one unit hands in for one obligation. */
export interface SubmissionsTable {
	agency_id: AgencyId;
	id: Id;
	obligation_id: string;
	unit_id: string;
	status: SubmissionStatus;
	/** Versions sent so far; 0 while none was. */
	version: Generated<number>;
	/** When it reached the Office ("nhận lúc"): lateness counts from here. */
	received_at: Date | null;
	channel: Channel | null;
	/** When it was entered, by the clock ("nhập lúc"). */
	entered_at: Date | null;
	/** The paper or file that the Office entered it from. */
	proof_sha256: string | null;
	/** Why there is no such file. */
	entry_reason: string | null;
	nil_reason: string | null;
	return_reason: string | null;
	/** Since when it lies before who signs for the unit; nobody writes in it meanwhile. */
	put_up_at: Date | null;
	updated_at: Date;
}

export type StoredCell = { readonly v: string; readonly n: number };

/** The row of an earlier plan, and by column the days taken from it until somebody has looked at them. */
export type EarlierRow = { readonly row: string; readonly days?: { readonly [column: string]: string } };

/** `from`: the rows of the lowest level that it passes on, where a lower agency sent its register up. */
export type RowSource = { readonly sha256: string; readonly block: number; readonly quote: string; readonly from?: readonly string[] };

/** A row as it is being typed. The content head is the cell "head". */
export interface SubmissionRowsTable {
	agency_id: AgencyId;
	id: Id;
	submission_id: string;
	position: number;
	cells: Json<{ readonly [column: string]: StoredCell }>;
	state: Generated<'open' | 'accepted' | 'returned'>;
	return_reason: string | null;
	/** Where in the unit's own file it was read from. */
	source: Json<RowSource> | null;
	/** Which row of an earlier plan it was begun from. */
	earlier: Json<EarlierRow> | null;
	removed_at: Date | null;
	created_at: CreatedAt;
	updated_at: Date;
}

export type FrozenRow = { readonly id: string; readonly head: string | null; readonly cells: { readonly [column: string]: string } };
export type FrozenBy = { readonly kind: string; readonly key: string; readonly name: string };

/** A return as it was sent; never changed. */
export interface SubmissionVersionsTable {
	agency_id: AgencyId;
	submission_id: string;
	version: number;
	status: 'submitted' | 'nil';
	rows: Json<readonly FrozenRow[]>;
	/** Kept by the database. */
	row_count: GeneratedAlways<number>;
	/** Over the canonical JSON of what was sent. */
	sha256: string;
	nil_reason: string | null;
	received_at: Date;
	submitted_at: Date;
	channel: Channel;
	proof_sha256: string | null;
	entry_reason: string | null;
	actor: Json<FrozenBy>;
	/** The form it was sent on; null where the plan prints none, and for what was sent before forms were set. */
	form_id: string | null;
}

/** Lets whoever holds it file for one unit and one obligation, without an account. Only the token's hash is kept. */
export interface SubmissionLinksTable {
	agency_id: AgencyId;
	id: Id;
	obligation_id: string;
	unit_id: string;
	token_sha256: string;
	created_at: CreatedAt;
	created_by: string;
	expires_at: Date;
	revoked_at: Date | null;
}

/** A file that belongs to one unit's return: its own table, or the paper that the Office entered it from. */
export interface SubmissionFilesTable {
	agency_id: AgencyId;
	obligation_id: string;
	unit_id: string;
	sha256: string;
	name: string;
	purpose: 'return' | 'proof';
	added_at: Date;
	added_by: string;
}

/** A row that is one activity with a row of another plan's return. */
export interface SharedRowsTable {
	agency_id: AgencyId;
	row_id: string;
	submission_id: string;
	/** The row it was taken from, and the one that the activity was first. */
	origin_id: string;
	root_id: string;
	/** The words that were taken, by this form's columns: what tells later where they were changed. */
	taken: Json<{ readonly [column: string]: string }>;
	taken_at: Date;
	taken_by: string;
}
