import type { AgencyId, Id } from './columns.ts';

/** What a unit said it did about a duty, and what was answered. The newest one says where the unit stands. */
export interface DutyReportsTable {
	agency_id: AgencyId;
	id: Id;
	obligation_id: string;
	unit_id: string;
	words: string;
	file_sha256: string | null;
	file_name: string | null;
	reported_at: Date;
	reported_by: string;
	accepted: boolean | null;
	answered_at: Date | null;
	answered_by: string | null;
	answer_reason: string | null;
}

/** A duty that was called back, and why; what was reported of it stays. */
export interface DutyRecallsTable {
	agency_id: AgencyId;
	obligation_id: string;
	reason: string;
	recalled_at: Date;
	recalled_by: string;
}
