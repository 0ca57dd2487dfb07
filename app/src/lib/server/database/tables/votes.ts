import type { VoteRule } from '@kheo/core';
import type { AgencyId, Day, Generated, Id } from './columns.ts';

/** A vote of households or of staff; once opened, its question, its rule and who may vote stay. */
export interface VotesTable {
	agency_id: AgencyId;
	id: Id;
	title: string;
	question: string;
	who: 'household' | 'staff';
	rule: VoteRule;
	/** Which place or unit: "Tổ dân phố 3". */
	scope: string;
	is_public: boolean;
	/** All who may vote, frozen at the opening; null: nobody wrote it down, so nothing is decided. */
	entitled: number | null;
	opened_at: Date | null;
	opened_by: string | null;
	closed_at: Date | null;
	closed_by: string | null;
	version: Generated<number>;
	entered_at: Date;
	entered_by: string;
}

/** The papers counted at one place, with the minutes where there are some; a mistake is struck with a reason and entered anew. */
export interface VoteCountsTable {
	agency_id: AgencyId;
	id: Id;
	vote_id: string;
	place: string;
	yes: number;
	no: number;
	blank: number;
	counted_on: Day;
	file_sha256: string | null;
	file_name: string | null;
	entered_at: Date;
	entered_by: string;
	struck_at: Date | null;
	struck_by: string | null;
	struck_because: string | null;
}
