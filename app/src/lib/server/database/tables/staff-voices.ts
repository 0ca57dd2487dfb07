import type { AgencyId, Day, Generated, Id, Json } from './columns.ts';

/** What a member of the staff said in confidence: the week alone says when, and nothing says who. */
export interface StaffVoicesTable {
	agency_id: AgencyId;
	id: Id;
	code: string;
	field: string;
	words: string;
	/** The Monday of the week. */
	week: Day;
	state: Generated<'received' | 'answered' | 'withheld'>;
	answer: string | null;
	settled_on: Day | null;
	settled_by: string | null;
	/** Why it was set aside, told to whoever sent it. */
	reason: string | null;
	version: Generated<number>;
}

/** How many of which group spoke in a month; nothing joins it to what was said. */
export interface StaffVoiceTalliesTable {
	agency_id: AgencyId;
	month: Day;
	kind: string;
	count: number;
}

/** The application may not read `name`; the function `open_staff_voice_name` does, for a keeper. */
export interface StaffVoiceNamesTable {
	agency_id: AgencyId;
	voice_id: string;
	name: Json<unknown>;
	looks: Generated<number>;
}

export interface StaffVoiceKeepersTable {
	agency_id: AgencyId;
	user_id: string;
	granted_at: Date;
	granted_by: string;
}
