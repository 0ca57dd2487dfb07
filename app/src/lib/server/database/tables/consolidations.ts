import type { Decisions, RegisterContent, RegisterHeading, RegisterLevels } from '@kheo/core';
import type { AgencyId, Day, Generated, Id, Json } from './columns.ts';

/** Which version of a unit's return a frozen register was made from. */
export type FrozenSource = {
	readonly unit: string;
	readonly submissionId: string;
	readonly version: number;
	readonly sha256: string;
	readonly acceptedRows: readonly string[];
};

/** One version of the Office's fold. Only an open one changes; a frozen one keeps its content until a leader gives it back. */
export interface ConsolidationsTable {
	agency_id: AgencyId;
	id: Id;
	/** The Office's own obligation. */
	obligation_id: string;
	version: number;
	status: 'open' | 'frozen' | 'returned';
	/** Keyed by the stored ids of rows. */
	decisions: Json<Decisions>;
	/** Grows with every decision; a form sends back the one it saw. */
	decisions_version: Generated<number>;
	/** What differs from the plan's own heading. */
	heading: Json<Partial<RegisterHeading>>;
	content: Json<RegisterContent> | null;
	/** 0 for the first register; n for its n-th supplement, which holds only what differs. */
	supplement: Generated<number>;
	/** Of a frozen supplement: the whole register as it stood then, for the next supplement to differ from. */
	whole: Json<RegisterContent> | null;
	/** SHA-256 over the canonical JSON (RFC 8785) of `content`. */
	content_sha256: string | null;
	sources: Json<readonly FrozenSource[]> | null;
	/** What goes up beside the content; null in registers frozen before it was kept. */
	levels: Json<RegisterLevels> | null;
	docx_sha256: string | null;
	xlsx_sha256: string | null;
	/** Null where no pages could be set. */
	pdf_sha256: string | null;
	kheo_version: string | null;
	/** Where the code on it leads: empty for none, null where it was frozen before this was kept. */
	mark_address: string | null;
	frozen_at: Date | null;
	frozen_by: string | null;
	returned_how: Generated<'given-back' | 'withdrawn' | 'corrected'>;
	returned_at: Date | null;
	returned_by: string | null;
	returned_reason: string | null;
	/** The day on the paper, where it came back on paper. */
	returned_on: Day | null;
	returned_proof_sha256: string | null;
	returned_proof_name: string | null;
}
