import type { AgencyId, Id, Json } from './columns.ts';
import type { Generated } from 'kysely';

/** A verification of the log and the files: who asked for it, how far it is, what it found. */
export interface AuditChecksTable {
	agency_id: AgencyId;
	id: Id;
	asked_at: Date;
	/** Null: by itself. */
	asked_by_id: string | null;
	asked_by: string;
	/** An anchor that was kept outside, to be compared with. */
	anchor_position: number | null;
	anchor_hash: string | null;
	state: Generated<'waiting' | 'running' | 'done' | 'failed'>;
	seen: Generated<number>;
	of_all: Generated<number>;
	finished_at: Date | null;
	is_sound: boolean | null;
	result: Json<unknown> | null;
}
