import type { CalendarEntry } from '@kheo/core';
import type { ColumnType } from 'kysely';
import type { AgencyId, Generated } from './columns.ts';

/** A year's days off as the agency keeps them; it stands for the table of that year that comes with Khéo. */
export interface CalendarYearsTable {
	agency_id: AgencyId;
	year: number;
	/** Null once the table that comes with Khéo was taken again. */
	entries: ColumnType<CalendarEntry[] | null, string | null, string | null>;
	/** Grows with every change; a form sends back the one it saw. */
	version: Generated<number>;
	changed_at: Date;
	changed_by: string;
}
