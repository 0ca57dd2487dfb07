import type { AgencyId, Day, Id } from './columns.ts';

/** What is to be made known: a plan that runs here, or any other document by its title. */
export interface DisseminationsTable {
	agency_id: AgencyId;
	id: Id;
	title: string;
	plan_id: string | null;
	due: Day | null;
	file_sha256: string | null;
	file_name: string | null;
	opened_at: Date;
	opened_by: string;
}

export interface DisseminationUnitsTable {
	agency_id: AgencyId;
	dissemination_id: string;
	unit_id: string;
}

/** A meeting on paper: its minutes are the proof of all who are entered with it. */
export interface DisseminationMeetingsTable {
	agency_id: AgencyId;
	id: Id;
	dissemination_id: string;
	unit_id: string;
	held_on: Day;
	place: string;
	file_sha256: string | null;
	file_name: string | null;
	entered_at: Date;
	entered_by: string;
}

/** Who is to read it in a unit, and when and how they said they had. Struck off the list, the row goes: it is no more than a name. */
export interface DisseminationPeopleTable {
	agency_id: AgencyId;
	id: Id;
	dissemination_id: string;
	unit_id: string;
	name: string;
	user_id: string | null;
	read_on: Day | null;
	how: 'account' | 'link' | 'meeting' | null;
	meeting_id: string | null;
	said_at: Date | null;
}
