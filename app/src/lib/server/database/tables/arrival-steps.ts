import type { AgencyId, Day, Id } from './columns.ts';

/** What was done with a document that arrived: who, when and how. It is never changed. */
export interface ArrivalStepsTable {
	agency_id: AgencyId;
	id: Id;
	arrival_id: string;
	what: 'passed' | 'directed' | 'progress' | 'done';
	/** Who did it, or to whom it was passed. */
	person: string;
	words: string;
	taken_on: Day;
	entered_at: Date;
	entered_by: string;
}
