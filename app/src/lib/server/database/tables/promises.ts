import type { AgencyId, Day, Generated, Id } from './columns.ts';

/** Marked in an answer to feedback; given once the answer is out. */
export interface PromisesTable {
	agency_id: AgencyId;
	id: Id;
	feedback_id: string;
	/** The unit in charge when it was promised; null: the Office itself. */
	unit_id: string | null;
	words: string;
	first_due: Day;
	due: Day;
	/** Why the day was moved. */
	because: Generated<string>;
	given_on: Day | null;
	/** What it was about went to the restricted register: the promise counts, its words are gone. */
	hidden_at: Date | null;
	reported: string | null;
	reported_done_on: Day | null;
	reported_by: string | null;
	reported_by_id: string | null;
	sent_back: string | null;
	/** What came of it, as everybody reads it. */
	result: string | null;
	kept_on: Day | null;
	confirmed_by: string | null;
	version: Generated<number>;
	entered_at: Date;
}
