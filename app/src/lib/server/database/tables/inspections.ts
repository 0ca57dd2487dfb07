import type { CheckItem } from '@kheo/core';
import type { AgencyId, Day, Generated, Id, Json } from './columns.ts';

/** A visit of the year's programme: to which unit, when, by whom, about what, and the sheet that is filled there. */
export interface InspectionVisitsTable {
	agency_id: AgencyId;
	id: Id;
	plan_id: string;
	unit_id: string;
	planned_on: Day;
	team: string;
	/** The account of whoever leads the team: fills the sheet and enters findings beside the Office. */
	lead_user_id: string | null;
	contents: string;
	checklist: Json<readonly CheckItem[]>;
	held_on: Day | null;
	cancelled_at: Date | null;
	cancel_reason: string | null;
	minutes_draft_id: string | null;
	version: Generated<number>;
	entered_at: Date;
	entered_by: string;
}

/** What a line of the programme said; only what was changed. */
export type VisitBefore = { readonly plan?: string; readonly plannedOn?: Day; readonly team?: string; readonly contents?: string };

export interface InspectionChangesTable {
	agency_id: AgencyId;
	id: Id;
	visit_id: string;
	was: Json<VisitBefore>;
	reason: string;
	changed_at: Date;
	changed_by: string;
}
