import type { CertificateWishes, Draft, DraftKind } from '@kheo/core';
import type { AgencyId, Day, Generated, Id, Json } from './columns.ts';

/** A paper that is written here. Frozen, it keeps its content and files until it is opened again. */
export interface DraftsTable {
	agency_id: AgencyId;
	id: Id;
	kind: DraftKind;
	/** Its trích yếu, for lists. */
	title: string;
	content: Json<Draft>;
	/** SHA-256 over the canonical JSON (RFC 8785) of `content` as it is now. */
	content_sha256: string;
	/** Grows with every save; a form sends back the one it saw. */
	version: Generated<number>;
	status: 'draft' | 'frozen';
	docx_sha256: string | null;
	/** Null where no pages could be set. */
	pdf_sha256: string | null;
	kheo_version: string | null;
	/** Where the code on it leads: empty for none, null where it was frozen before this was kept. */
	mark_address: string | null;
	frozen_at: Date | null;
	frozen_by: string | null;
	created_at: Date;
	created_by: string;
	updated_at: Date;
	updated_by: string;
}

/** What a draft said at a moment that was kept. */
export interface DraftVersionsTable {
	agency_id: AgencyId;
	draft_id: string;
	version: number;
	/** As the person who kept it called it; null for one kept while people typed. */
	name: string | null;
	content: Json<Draft>;
	kept_at: Date;
	kept_by: string;
}

/** A draft each time it is put up for approval. */
export interface DraftRoundsTable {
	agency_id: AgencyId;
	id: Id;
	draft_id: string;
	/** From 1. */
	round: number;
	version: number;
	content_sha256: string;
	/** Open while its chain is being named. */
	status: 'open' | 'frozen' | 'returned';
	put_up_at: Date;
	put_up_by: string;
	returned_at: Date | null;
	returned_by: string | null;
	returned_reason: string | null;
	returned_on: Day | null;
	returned_proof_sha256: string | null;
	returned_proof_name: string | null;
}

type CertificateWord = 'kind' | 'authority' | 'verb' | 'decision' | 'placeAndDate' | 'position' | 'name';

/** How the certificates of a decision are printed, as it was set last. */
export interface DraftCertificatesTable {
	agency_id: AgencyId;
	draft_id: string;
	/** The sheet, and those words that are not the ones its decision proposes. */
	fields: Json<CertificateWishes & { readonly [word in CertificateWord]?: string }>;
	kept_at: Date;
	kept_by: string;
}

/** A remark on one part of a draft. */
export interface DraftCommentsTable {
	agency_id: AgencyId;
	id: Id;
	draft_id: string;
	part_id: string;
	/** How the part began when the remark was written. */
	quote: string;
	words: string;
	written_at: Date;
	written_by: string;
	resolved_at: Date | null;
	resolved_by: string | null;
}
