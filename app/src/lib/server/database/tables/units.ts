import type { AgencyId, CreatedAt, Day, Generated, Id } from './columns.ts';

export type UnitKind = 'office' | 'division' | 'centre' | 'branch' | 'other';

/** A node inside the agency. It ends (`active_to`) rather than being deleted, so that old papers keep their names. */
export interface UnitsTable {
	agency_id: AgencyId;
	id: Id;
	name: string;
	short_name: string;
	code: string;
	position: number;
	kind: UnitKind;
	active_from: Day | null;
	/** Last day on which it is active; null while it lasts. */
	active_to: Day | null;
	/** Returns go to the Office only once who signs for the unit has approved them. */
	approves_returns: Generated<boolean>;
	/** Grows with every change; a form sends back the one it saw. */
	version: Generated<number>;
	created_at: CreatedAt;
}
