import type { ReceptionOutcome } from '@kheo/core';
import type { AgencyId, Day, Generated, Id } from './columns.ts';

/** A leader who receives citizens, and on how many days a month at least. */
export interface ReceptionLeadersTable {
	agency_id: AgencyId;
	id: Id;
	name: string;
	title: string;
	per_month: number;
	ended_on: Day | null;
	entered_at: Date;
	entered_by: string;
	version: Generated<number>;
}

/** A day of the schedule. A moved one stays, with the reason and the session that stands for it. */
export interface ReceptionSessionsTable {
	agency_id: AgencyId;
	id: Id;
	leader_id: string;
	day: Day;
	starts: string;
	ends: string;
	place: string;
	/** Besides the schedule: đột xuất. */
	is_extra: boolean;
	moved_to: string | null;
	move_reason: string | null;
	held_at: Date | null;
	held_by: string | null;
	/** Who received in the leader's place; empty: the leader did. */
	received_by: Generated<string>;
	note: Generated<string>;
	entered_at: Date;
	entered_by: string;
	version: Generated<number>;
}

/** One lượt: how many people came together. Their names are sealed with the matter. */
export interface ReceptionVisitsTable {
	agency_id: AgencyId;
	id: Id;
	session_id: string;
	number: number;
	people: number;
	entered_at: Date;
	entered_by: string;
	struck_at: Date | null;
	struck_by: string | null;
	struck_because: string | null;
}

/** What a visit was about. */
export interface ReceptionMattersTable {
	agency_id: AgencyId;
	visit_id: string;
	feedback_id: string;
	/** Its people had been received about it before. */
	is_again: boolean;
	outcome: ReceptionOutcome;
	entered_at: Date;
}
