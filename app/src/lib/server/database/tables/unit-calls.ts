import type { Stage } from '@kheo/core';
import type { AgencyId, Day, Id } from './columns.ts';

/** The agency's own wording of the text for the group; without a row, the one that comes with Khéo. */
export interface MessageTemplatesTable {
	agency_id: AgencyId;
	stage: Stage;
	text: string;
	changed_at: Date;
	changed_by: string;
}

/** A text that a person says they pasted into the units' group, and the units it named. */
export interface GroupMessagesTable {
	agency_id: AgencyId;
	id: Id;
	/** Null: about answers to people. */
	obligation_id: string | null;
	stage: Stage;
	unit_ids: string[];
	text: string;
	noted_at: Date;
	noted_by: string;
	noted_name: string;
}

/** A telephone call to a unit about what it owes. The newest one with a day holds as its promise. */
export interface UnitCallsTable {
	agency_id: AgencyId;
	id: Id;
	obligation_id: string;
	unit_id: string;
	person: string;
	called_on: Day;
	words: string;
	promised_on: Day | null;
	entered_at: Date;
	entered_by: string;
	entered_name: string;
}
