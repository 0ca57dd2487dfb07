import type { DutyMove, ReorganisationKind } from '@kheo/core';
import type { AgencyId, Day, Id, Json } from './columns.ts';

/** Units joined, divided, renamed or closed, with what became of their open duties. */
export interface ReorganisationsTable {
	agency_id: AgencyId;
	id: Id;
	kind: ReorganisationKind;
	/** The first day of the new order. */
	on_day: Day;
	/** The decision it rests on, in words. */
	basis: string;
	moves: Json<DutyMove[]>;
	done_at: Date;
	done_by: string;
}

/** Which unit follows which. */
export interface UnitSuccessionsTable {
	agency_id: AgencyId;
	reorganisation_id: string;
	from_unit_id: string;
	to_unit_id: string;
}
