import type { BlurredPart } from '@kheo/core';
import type { ColumnType } from 'kysely';
import type { AgencyId, Day, Generated, Id } from './columns.ts';

export type EvidenceKind = 'photo' | 'document' | 'link' | 'figure';
/** Of the people a photo shows: nobody asked yet, they agreed, none can be told, or they do not want it shown. */
export type Consent = 'unsaid' | 'given' | 'nobody' | 'refused';

export interface EvidenceTable {
	agency_id: AgencyId;
	id: Id;
	obligation_id: string;
	unit_id: string;
	/** Null: in the tray. */
	activity_id: string | null;
	kind: EvidenceKind;
	name: string;
	caption: Generated<string>;
	/** The original, byte for byte; of a link, its page as somebody captured it. Null once erased. */
	file_sha256: string | null;
	/** What may be shown: nothing that the camera wrote is in it. */
	copy_sha256: string | null;
	thumb_sha256: string | null;
	width: number | null;
	height: number | null;
	/** 64 bits as text. */
	look: string | null;
	/** Null: nobody knows, which is usual. */
	taken_on: Day | null;
	taken_at: string | null;
	url: string | null;
	figure: string | null;
	figure_unit: string | null;
	consent: Generated<Consent>;
	/** Ticked for the photo annex. */
	in_annex: Generated<boolean>;
	/** What is made unrecognisable on the copy; the original stays as it is. */
	blurred: ColumnType<readonly BlurredPart[], string | undefined, string>;
	version: Generated<number>;
	added_at: Date;
	added_by: string;
	removed_at: Date | null;
	removed_by: string | null;
	removed_reason: string | null;
	/** Its bytes, and what was said of it, are gone for good. */
	erased_at: Date | null;
	erased_by: string | null;
}
