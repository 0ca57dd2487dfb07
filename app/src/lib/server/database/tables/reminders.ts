import type { Ladder, ReminderFacts, Stage, ToldAs } from '@kheo/core';
import type { AgencyId, Day, Generated, Id, Json } from './columns.ts';

export interface ReminderSettingsTable {
	agency_id: AgencyId;
	running: Generated<boolean>;
	ladder: Json<Ladder>;
	/** "07:30" */
	opens: string;
	closes: string;
	version: number;
	changed_at: Date;
	changed_by: string;
}

/** How a unit is addressed, who heads it and which leader is in charge of it. */
export interface UnitContactsTable {
	agency_id: AgencyId;
	unit_id: string;
	/** "đồng chí Chánh Thanh tra", "quý phòng"; empty: by the unit's name. */
	address: string;
	head_user_id: string | null;
	leader_user_id: string | null;
	changed_at: Date;
	changed_by: string;
}

/** Where a person wants reminders by mail; deleted when they no longer do. */
export interface ReminderMailboxesTable {
	agency_id: AgencyId;
	user_id: string;
	/** Of earlier versions, until a round has sealed it. */
	email: string | null;
	sealed_email: string | null;
	email_mark: string | null;
	changed_at: Date;
	changed_by: string;
}

/** The days on which the morning's reminders went. */
export interface ReminderRunsTable {
	agency_id: AgencyId;
	day: Day;
	ran_at: Date;
}

/** Reminders that the Office did not want to go, and why. */
export interface ReminderStrikesTable {
	agency_id: AgencyId;
	key: string;
	reason: string;
	struck_at: Date;
	struck_by: string;
}

/** One person's reminders of one day, with how the mail fared; only its delivery changes. */
export interface ReminderMessagesTable {
	agency_id: AgencyId;
	id: Id;
	person: string;
	person_name: string;
	day: Day;
	made_at: Date;
	made_by: string;
	/** Of earlier versions, until a round has sealed it. */
	email: string | null;
	/** Null, as the open one, where the person has no mailbox here. */
	sealed_email: string | null;
	email_mark: string | null;
	seen_at: Date | null;
	tries: Generated<number>;
	trying_since: Date | null;
	next_try_at: Date | null;
	sent_at: Date | null;
	failed_at: Date | null;
	unsure_at: Date | null;
	last_fault: string | null;
}

/** One line of a message; never changed, and the same key never twice. */
export interface RemindersTable {
	agency_id: AgencyId;
	id: Id;
	message_id: string;
	position: number;
	key: string;
	stage: Stage;
	told_as: ToldAs;
	facts: Json<ReminderFacts>;
}
