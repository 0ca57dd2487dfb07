import type { AgencyId, Day, Id } from './columns.ts';

/** A request for more time, or to be freed of a duty, with what was decided. A granted one may be taken back; nothing is deleted. */
export interface ReliefsTable {
	agency_id: AgencyId;
	id: Id;
	obligation_id: string;
	unit_id: string;
	kind: 'extension' | 'waiver';
	wanted_due: Day | null;
	reason: string;
	channel: 'system' | 'paper' | 'zalo' | 'email' | 'phone';
	/** The day on which the unit asked; earlier than `asked_at` when the Office enters it from paper. */
	asked_on: Day;
	asked_at: Date;
	asked_by: string;
	decision: 'granted' | 'refused' | 'withdrawn' | null;
	granted_due: Day | null;
	decision_reason: string | null;
	decided_at: Date | null;
	decided_by: string | null;
	/** A granted one counts no more from here. */
	taken_back_at: Date | null;
	taken_back_by: string | null;
	taken_back_reason: string | null;
}

/** View: each unit's own last day for each thing it owes. */
export interface UnitDuesView {
	agency_id: AgencyId;
	obligation_id: string;
	unit_id: string;
	planned_due: Day | null;
	extended_due: Day | null;
	due: Day | null;
	waived_at: Date | null;
}
