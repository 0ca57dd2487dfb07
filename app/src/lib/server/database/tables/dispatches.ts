import type { DispatchChannel, ReceiptCode } from '@kheo/core';
import type { AgencyId, Day, Generated, Id } from './columns.ts';

/** One paper to one receiver by one way. Which state it is in follows from its dated facts (`sendingState`). */
export interface DispatchesTable {
	agency_id: AgencyId;
	id: Id;
	document_id: string;
	recipient: string;
	recipient_key: string;
	channel: DispatchChannel;
	/** A mailbox, or the receiver's code on the exchange. */
	address: string | null;
	/** Of the frozen content, where the paper was made here. */
	content_sha256: string | null;
	/** The issued file that goes, or went, out. */
	file_sha256: string | null;
	note: string | null;
	entered_at: Date;
	entered_by: string;
	tries: Generated<number>;
	trying_since: Date | null;
	/** A try ended without an answer: it may have arrived, and a person has to find out. */
	unsure_at: Date | null;
	next_try_at: Date | null;
	last_fault: string | null;
	sent_at: Date | null;
	sent_on: Day | null;
	sent_by: string | null;
	failed_at: Date | null;
	cancelled_at: Date | null;
	cancelled_by: string | null;
	/** A person entered by mistake that it was sent. */
	mistaken_at: Date | null;
	mistaken_by: string | null;
	mistaken_reason: string | null;
	proof_sha256: string | null;
	proof_name: string | null;
}

/** What a receiver answered, in the codes of QCVN 102:2016/BTTTT. */
export interface DispatchReceiptsTable {
	agency_id: AgencyId;
	id: Id;
	dispatch_id: string;
	code: ReceiptCode;
	at: Date;
	note: string | null;
	entered_at: Date;
	entered_by: string;
}
