import type { DigestRhythm } from '@kheo/core';
import type { AgencyId, Day, Id } from './columns.ts';

/** How often somebody wants the board by mail; without a person, what the agency says for those who chose nothing. */
export interface DigestChoicesTable {
	agency_id: AgencyId;
	person: string;
	every: DigestRhythm['every'];
	weekday: number;
	asked_on: Day;
	changed_at: Date;
	changed_by: string;
}

/** What one person was sent for one day; never changed. */
export interface DigestsTable {
	agency_id: AgencyId;
	id: Id;
	person: string;
	person_name: string;
	day: Day;
	text: string;
	made_at: Date;
}
