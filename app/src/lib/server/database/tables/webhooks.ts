import type { AgencyId, Generated, Id } from './columns.ts';

/** An address that is told what happens here. */
export interface WebhookEndpointsTable {
	agency_id: AgencyId;
	id: Id;
	url: string;
	events: string[];
	/** What its messages are signed with, under the master key. */
	secret_box: string;
	is_on: Generated<boolean>;
	/** Since when no message was taken; null while they are. */
	failing_since: Date | null;
	/** When it was turned off by itself. */
	asleep_at: Date | null;
	made_at: Date;
	/** The account of who entered it, who is written to when it is put to sleep. */
	made_by: string;
	removed_at: Date | null;
	version: Generated<number>;
}

/** One message to one address. */
export interface WebhookMessagesTable {
	agency_id: AgencyId;
	id: Id;
	endpoint_id: string;
	event: string;
	/** Of what is told once, its name. */
	once: string | null;
	/** The very text that is signed and sent. */
	payload: string;
	made_at: Date;
	tries: Generated<number>;
	next_try_at: Date | null;
	tried_at: Date | null;
	delivered_at: Date | null;
	gave_up_at: Date | null;
	/** Of the last answer; null where none came. */
	status: number | null;
	/** What it said, or why there was none. */
	answer: string | null;
}
