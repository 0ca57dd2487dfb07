import type { AgencyId, Day, Generated, Id, Json } from './columns.ts';

/** Somebody who works in a unit, with or without an account. Whoever left keeps the name that rosters were printed with. */
export interface StaffMembersTable {
	agency_id: AgencyId;
	id: Id;
	unit_id: string;
	name: string;
	position: Generated<string>;
	listed_at: Date;
	listed_by: string;
	left_on: Day | null;
}

/** A session outside office hours, of one unit or of the whole agency; `activity_id` is a registered row or an unplanned activity. */
export interface DutySessionsTable {
	agency_id: AgencyId;
	id: Id;
	title: string;
	unit_id: string;
	/** People of every unit may be on duty. */
	for_agency: Generated<boolean>;
	plan_id: string | null;
	activity_id: string | null;
	held_on: Day;
	starts: string;
	ends: string;
	place: string;
	leave_percent: Generated<number>;
	cancelled_at: Date | null;
	cancel_reason: string | null;
	/** When attendance was noted last. */
	noted_at: Date | null;
	files_handled: number | null;
	people_advised: number | null;
	note: Generated<string>;
	version: Generated<number>;
	entered_at: Date;
	entered_by: string;
}

export interface DutyPostsTable {
	agency_id: AgencyId;
	id: Id;
	session_id: string;
	staff_id: string;
	task: Generated<string>;
	attendance: 'present' | 'absent' | null;
	absent_reason: string | null;
	/** The post of whoever they stood in for. */
	stands_in_for: string | null;
}

export type SessionTime = { readonly on: Day; readonly starts: string; readonly ends: string; readonly place: string };

export interface DutyChangesTable {
	agency_id: AgencyId;
	id: Id;
	session_id: string;
	kind: 'swap' | 'move';
	from_staff_id: string | null;
	to_staff_id: string | null;
	was: Json<SessionTime> | null;
	reason: string;
	changed_at: Date;
	changed_by: string;
}

export interface CompensatoryLeavesTable {
	agency_id: AgencyId;
	id: Id;
	staff_id: string;
	taken_on: Day;
	minutes: number;
	entered_at: Date;
	entered_by: string;
	withdrawn_at: Date | null;
}
