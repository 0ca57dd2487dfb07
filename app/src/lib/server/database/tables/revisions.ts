import type { RevisedObligation } from './revised-obligation.ts';
import type { AgencyId, Id, Json } from './columns.ts';

/** A later version of a plan's document that the plan took over. */
export interface PlanRevisionsTable {
	agency_id: AgencyId;
	id: Id;
	plan_id: string;
	document_id: string;
	earlier_document_id: string;
	changes: Json<readonly RevisedObligation[]>;
	revised_at: Date;
	revised_by: string;
}

/** A unit touched by a revision has seen it. */
export interface PlanRevisionReceiptsTable {
	agency_id: AgencyId;
	revision_id: string;
	unit_id: string;
	seen_at: Date;
	seen_by: string;
}
