import type { AgencyId, CreatedAt, Day, Generated, Id } from './columns.ts';

/**
 * `clerk` is the văn thư: numbers, seals, issues, registers and sends, and nothing else of the Office's work. `supervisor` speaks for a body that supervises
 * the agency and sees that body's own pages alone. `auditor` (kiểm soát nhật ký) reads the audit log and changes nothing.
 */
export type Role = 'office' | 'clerk' | 'unit' | 'leader' | 'admin' | 'supervisor' | 'auditor';

/** Who may act in the agency, as what, for which unit, from when to when. */
export interface MembershipsTable {
	agency_id: AgencyId;
	id: Id;
	user_id: string;
	unit_id: string | null;
	role: Role;
	display_name: string;
	/** "đồng chí", "ông", "bà": how the system speaks to them. */
	form_of_address: string;
	valid_from: Day;
	/** Last valid day; null while it lasts. */
	valid_to: Day | null;
	/** When the person left before the last valid day was over. */
	ended_at: Generated<Date | null>;
	/** The actor who invited this person; null for whoever came otherwise. */
	invited_by: Generated<string | null>;
	created_at: CreatedAt;
}
