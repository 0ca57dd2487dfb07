import type { AgencyId, Generated, Id } from './columns.ts';

export type DeliveryChannel = 'mail' | 'zalo' | 'sms';

/** One message to one person by one way outside, with how it fared; only that changes. */
export interface DeliveriesTable {
	agency_id: AgencyId;
	id: Id;
	/** What is delivered: a digest, or one day's reminders of a person. */
	about_id: string;
	channel: DeliveryChannel;
	address: string;
	made_at: Date;
	tries: Generated<number>;
	trying_since: Date | null;
	next_try_at: Date | null;
	sent_at: Date | null;
	failed_at: Date | null;
	unsure_at: Date | null;
	last_fault: string | null;
	/** Under which number the other side knows it. */
	receipt: string | null;
}
