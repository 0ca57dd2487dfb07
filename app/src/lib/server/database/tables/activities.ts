import type { ActivityState, Participants } from '@kheo/core';
import type { AgencyId, Day, Generated, Id, Json } from './columns.ts';

export type ChecklistItem = { readonly text: string; readonly done: boolean };

/** What became of a registered row (same id) or of something that was not planned. */
export interface ActivitiesTable {
	agency_id: AgencyId;
	id: Id;
	obligation_id: string;
	unit_id: string;
	/** False: added without having been registered. */
	registered: boolean;
	/** Words of its own; while it is planned as registered, its row's words hold. */
	name: string;
	scheduled: string;
	place: string;
	state: ActivityState;
	responsible: Generated<string>;
	participants: Json<Participants>;
	checklist: Json<readonly ChecklistItem[]>;
	/** The activity of another unit that is the same event; never one that has such a partner itself. */
	joint_with: string | null;
	joint_by: string | null;
	/** What of the unit's own work it serves, and its name; counted, never printed. */
	serves: 'key-task' | 'yearly-target' | null;
	serves_name: Generated<string>;
	version: Generated<number>;
	created_at: Date;
	created_by: string;
}

export interface ActivityStepsTable {
	agency_id: AgencyId;
	id: Id;
	activity_id: string;
	state: ActivityState;
	on_day: Day;
	reason: string;
	/** The new time, in people's own words; null when it was not said. */
	scheduled: string | null;
	said_at: Date;
	said_by: string;
}
