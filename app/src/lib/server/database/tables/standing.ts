import type { Rhythm, StandingWord } from '@kheo/core';
import type { AgencyId, Day, Generated, Id } from './columns.ts';

/** How often a duty without an end is confirmed, as the Office chose. */
export interface StandingDutiesTable {
	agency_id: AgencyId;
	obligation_id: string;
	rhythm: Rhythm;
	from_day: Day;
	until_day: Day | null;
	version: Generated<number>;
	chosen_at: Date;
	chosen_by: string;
}

/** What a unit said of it; nothing is changed afterwards, the last word of a period holds. */
export interface StandingWordsTable {
	agency_id: AgencyId;
	id: Id;
	obligation_id: string;
	unit_id: string;
	kind: StandingWord['kind'];
	for_day: Day;
	words: string;
	channel: 'account' | 'link' | 'office';
	said_at: Date;
	said_by: string;
}
