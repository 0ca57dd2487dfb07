import {
	defaultHours,
	defaultLadder,
	type Ladder,
	type LocalMoment,
	type OfficeHours,
	type PlainDate,
	type ReminderFacts,
	type SendingState,
	type Rung,
	type Stage,
	type ToldAs
} from '@kheo/core';

/** How an agency reminds: until it is changed, as Khéo comes. */
export type ReminderRules = { readonly running: boolean; readonly ladder: Ladder; readonly hours: OfficeHours; readonly version: number };

export const defaultRules: ReminderRules = { running: true, ladder: defaultLadder, hours: defaultHours, version: 0 };

/** A line of a message that will go, or went. */
export type ReminderLine = { readonly key: string; readonly as: ToldAs; readonly stage: Stage; readonly facts: ReminderFacts };
/** What is left until a day, counted as on the board: working days before it, all days after it. */
export type TimeLeft = { readonly name: 'left'; readonly workingDays: number } | { readonly name: 'today' } | { readonly name: 'over'; readonly days: number };

/** A line as it is said on some day. */
export type SaidLine = ReminderLine & { readonly left: TimeLeft };
export type ComingLine = SaidLine & { readonly rung: Rung };

/** Where and by which way a person is written to besides. */
export type Phone = { readonly channel: 'zalo' | 'sms'; readonly number: string };

/** What one person will get at the next run. */
export type ComingMessage = {
	readonly person: string;
	readonly name: string;
	readonly email: string | null;
	readonly phone: Phone | null;
	readonly lines: readonly ComingLine[];
};

export type MailState = 'none' | 'queued' | 'trying' | 'waiting' | 'sent' | 'failed' | 'unsure';

/** What one person got on one day, and how it was delivered. */
export type SentMessage = {
	readonly id: string;
	readonly person: string;
	readonly name: string;
	readonly day: PlainDate;
	readonly email: string | null;
	readonly mail: MailState;
	readonly fault: string | null;
	/** By Zalo or SMS. */
	readonly texts: readonly { readonly channel: 'zalo' | 'sms' | 'mail'; readonly state: SendingState; readonly fault: string | null }[];
	readonly seenOn: PlainDate | null;
	readonly lines: readonly SaidLine[];
};

/** The Office's page of what will go and what went. */
export type Preview = {
	readonly rules: ReminderRules;
	readonly next: LocalMoment;
	/** Reminders may be sent now: the hours allow it. */
	readonly open: boolean;
	readonly mailWorks: boolean;
	/** People practise on another day: nothing goes by itself. */
	readonly training: boolean;
	readonly coming: readonly ComingMessage[];
	/** Units that owe something and for which nobody can sign in. */
	readonly unreached: readonly { readonly unitId: string; readonly unit: string; readonly lines: number }[];
	readonly sent: readonly SentMessage[];
};
