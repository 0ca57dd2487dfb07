import type { DraftPart, Outline, ResultQuestion, Total } from '@kheo/core';
import type { AgencyId, Generated, Id, Json } from './columns.ts';
import type { FrozenSource } from './consolidations.ts';

/** One making of the agency's result report; never changed, so that what was said on a day can be shown again. */
export interface ResultReportsTable {
	agency_id: AgencyId;
	id: Id;
	/** The units' obligation to report. */
	obligation_id: string;
	version: number;
	/** 0 for the report itself; n for what was reported after it was signed. */
	supplement: Generated<number>;
	/** The paper it was written into. */
	draft_id: string;
	/** Everything the figures follow from. */
	question: Json<ResultQuestion>;
	totals: Json<readonly Total[]>;
	/** As it was made, before anybody rewrote it. */
	body: Json<readonly DraftPart[]>;
	sources: Json<readonly FrozenSource[]>;
	/** SHA-256 over the canonical JSON of `question`. */
	content_hash: string;
	made_at: Date;
	made_by: string;
}

/** Whether two rows of reports tell of one event. */
export interface ResultJointsTable {
	agency_id: AgencyId;
	obligation_id: string;
	row_a: string;
	row_b: string;
	is_one: boolean;
	decided_at: Date;
	decided_by: string;
}

/** One version of the headings of a result report and what each is filled with. */
export interface ResultOutlinesTable {
	agency_id: AgencyId;
	obligation_id: string;
	version: number;
	items: Json<Outline>;
	/** The superior's file it was read from; null for one the Office wrote. */
	source: string | null;
	made_at: Date;
	made_by: string;
}
