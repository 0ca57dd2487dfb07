import type { ResultContent, Standing } from '@kheo/core';
import type { AgencyId, Id, Json } from './columns.ts';

/** A unit that stands for an agency of its own in the same installation. The superior says so; the lower agency may read it. */
export interface LowerAgenciesTable {
	agency_id: AgencyId;
	unit_id: string;
	lower_agency_id: string;
	named_at: Date;
	named_by: string;
	ended_at: Date | null;
	ended_by: string | null;
}

/** A lower agency's frozen content, taken in as a version of its return here. */
export interface LowerContentsTable {
	agency_id: AgencyId;
	id: Id;
	submission_id: string;
	/** Of the return it was handed in with. */
	version: number;
	kind: 'register' | 'results';
	sender: string;
	/** The hash the lower agency's own screen and slip show. */
	content_sha256: string;
	package_sha256: string;
	standing: Json<Standing>;
	/** Of a result report; a register's rows are rows of the return. */
	content: Json<ResultContent> | null;
	taken_at: Date;
	taken_by: string;
	accepted_at: Date | null;
	/** The unit said later that it has nothing to report. */
	dropped_at: Date | null;
}
