import type { AgencyId } from './columns.ts';

/** Where a person wants reminders besides; deleted when they no longer do. */
export interface ReminderPhonesTable {
	agency_id: AgencyId;
	user_id: string;
	channel: 'zalo' | 'sms';
	/** 84 and nine digits; of earlier versions, until a round has sealed it. */
	phone: string | null;
	sealed_phone: string | null;
	phone_mark: string | null;
	changed_at: Date;
	changed_by: string;
}

/** What the agency's Official Account granted; the boxes open with the installation's master key alone. */
export interface ZaloTokensTable {
	agency_id: AgencyId;
	refresh_box: string;
	access_box: string | null;
	access_until: Date | null;
	refreshed_at: Date;
	/** Somebody is asking for the next ones: a refresh token is good for one use. */
	refreshing_since: Date | null;
	/** Why Zalo gave no new ones; the account has to grant anew. */
	fault: string | null;
	entered_at: Date;
	entered_by: string;
}
