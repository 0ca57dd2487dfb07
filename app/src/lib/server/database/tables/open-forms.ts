import type { AgencyId, Generated, Id } from './columns.ts';

export type FormWork = 'none' | 'light' | 'usual' | 'heavy';

/** What the agency set for its open forms; without a row the usual stands. */
export interface OpenFormSettingsTable {
	agency_id: AgencyId;
	work: FormWork;
	version: Generated<number>;
}

/** A solved challenge that was sent in once; forgotten when it would have expired. */
export interface SpentChallengesTable {
	agency_id: AgencyId;
	signature: string;
	expires_at: Date;
}

/** Tries of ten minutes, under keyed hashes of where they came from. */
export interface CountedTriesTable {
	agency_id: AgencyId;
	kind: string;
	whose: string;
	since: Date;
	count: number;
}

export type SpamRuleKind = 'words' | 'links' | 'length';

/** What sends a message to be looked at first. */
export interface SpamRulesTable {
	agency_id: AgencyId;
	id: Id;
	kind: SpamRuleKind;
	/** Empty for the other kinds. */
	words: string;
	/** So many links or letters are let through. */
	most: number | null;
	added_at: Date;
	added_by: string;
	ended_at: Date | null;
	ended_by: string | null;
}

export type HeldKind = 'feedback' | 'question' | 'remark' | 'thanks' | 'request';

export interface HeldMessagesTable {
	agency_id: AgencyId;
	id: Id;
	kind: HeldKind;
	message_id: string;
	/** Null: it came without the proof of work. */
	rule_id: string | null;
	held_at: Date;
	released_at: Date | null;
	released_by: string | null;
}
