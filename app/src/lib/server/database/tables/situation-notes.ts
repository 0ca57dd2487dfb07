import type { AgencyId, Day, Id } from './columns.ts';

/** A line of the notebook of the people's mood; it names no sender. */
export interface SituationNotesTable {
	agency_id: AgencyId;
	id: Id;
	heard_on: Day;
	way: 'heard' | 'social';
	source: string;
	link: string;
	picture_sha256: string | null;
	place: string;
	field: string;
	severity: 'calm' | 'watch' | 'urgent';
	words: string;
	/** Who deals with it. */
	unit_id: string | null;
	entered_at: Date;
	entered_by: string;
	/** The feedback it became. */
	feedback_id: string | null;
}
