import type { ReceiptCode } from '@kheo/core';
import type { AgencyId, Id } from './columns.ts';

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
