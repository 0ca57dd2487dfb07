import type { AgencyId, Generated, Id } from './columns.ts';

export type DeliveryChannel = 'mail' | 'zalo' | 'sms' | 'facebook' | 'zalo-article';

/** One message to one person, or one post to one account, by one way outside, with how it fared; only that changes. */
export interface DeliveriesTable {
	agency_id: AgencyId;
	id: Id;
	/** What is delivered: a digest, one day's reminders of a person, or a post's place. */
	about_id: string;
	channel: DeliveryChannel;
	/** Of an account of the agency's own; a person's lies in `sealed_address`, except in rows of earlier versions until a round has sealed them. */
	address: string | null;
	sealed_address: string | null;
	/** By which the same address is found again, of a person's alone. */
	address_mark: string | null;
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
