import type { ReceiptCode } from '@kheo/core';
import type { AgencyId, Generated, Id } from './columns.ts';

/** A key under which packages of this sender came; the last one seen is the one in force. */
export interface PackageKeysTable {
	agency_id: AgencyId;
	id: Id;
	sender: string;
	sender_key: string;
	/** Ed25519, base64url. */
	public_key: string;
	seen_at: Date;
	seen_by: string;
}

/** What the receiver of one of our packages answered, under its own key. */
export interface PackageReceiptsTable {
	agency_id: AgencyId;
	id: Id;
	content_sha256: string;
	receiver: string;
	receiver_key: string;
	code: ReceiptCode;
	at: Date;
	person: string;
	public_key: string;
	entered_at: Date;
	entered_by: string;
}

/** The package of a register or of a result report on its way to the superior's server. */
export interface PackageSendingsTable {
	agency_id: AgencyId;
	id: Id;
	/** Of a register: the frozen version. */
	consolidation_id: string | null;
	/** Of a result report: the units' obligation to report. */
	obligation_id: string | null;
	content_sha256: string;
	/** Of the address, to be shown. */
	host: string;
	/** The whole address, locked under the master key: the link in it is a key of its own. */
	address_box: string;
	/** Of the receiver's Ed25519 key, twelve hex signs. */
	fingerprint: string;
	/** The one certificate that is trusted; null: whatever a public authority vouches for. */
	certificate_sha256: string | null;
	entered_at: Date;
	entered_by: string;
	tries: Generated<number>;
	trying_since: Date | null;
	next_try_at: Date | null;
	last_fault: string | null;
	sent_at: Date | null;
	failed_at: Date | null;
	cancelled_at: Date | null;
	cancelled_by: string | null;
}
