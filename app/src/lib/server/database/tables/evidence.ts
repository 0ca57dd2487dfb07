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
	/** The original, byte for byte. */
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
	added_at: Date;
	added_by: string;
	removed_at: Date | null;
	removed_by: string | null;
}
