import type { AgencyId, Json } from './columns.ts';

/** An electronic signature as it was found when the file came in. */
export type StoredSignature = {
	readonly kind: 'signature' | 'timestamp';
	readonly signer: string;
	readonly organisation: string | null;
	readonly at: string | null;
	readonly timeBy: 'timestamp' | 'signer' | null;
	readonly fault: 'unreadable' | 'changed' | 'partial' | null;
	readonly after: 'nothing' | 'signed-later' | 'unsigned';
	readonly isInTime: boolean | null;
	readonly trust: 'trusted' | 'self-signed' | 'unknown';
	/** Names of the certificates from the signer's upwards. */
	readonly chain: readonly string[];
};

/** By what an issued file is known to be the paper that was signed. */
export interface IssuedFileProofsTable {
	agency_id: AgencyId;
	document_id: string;
	file_sha256: string;
	/** Our bytes with revisions after them; the same words; a scan a person vouches for; a paper that was not made here. */
	way: 'revision' | 'same-text' | 'scan' | 'outside';
	signatures: Json<readonly StoredSignature[]>;
	/** Words that came to the paper after it was frozen: number, date, captions. */
	set_aside: Json<readonly string[]>;
	confirmed_reason: string | null;
	entered_at: Date;
	entered_by: string;
}
