import type { AgencyId, Day, Generated, Id } from './columns.ts';

/** A piece of news; nothing of it is public before somebody else than its writer let it be. */
export interface PostsTable {
	agency_id: AgencyId;
	id: Id;
	title: string;
	/** Paragraphs, an empty line between them. */
	words: string;
	picture_sha256: string | null;
	/** What the picture shows, for who does not see it. */
	picture_alt: string;
	/** In whose report on which plan it counts. */
	unit_id: string | null;
	plan_id: string | null;
	state: Generated<'draft' | 'approved' | 'withdrawn'>;
	/** From when it is public, in the province's time. */
	publish_on: Day | null;
	publish_at: string | null;
	written_at: Date;
	/** Who wrote it last. */
	written_by_id: string;
	written_by: string;
	decided_at: Date | null;
	decided_by_id: string | null;
	decided_by: string | null;
	reason: string | null;
	version: Generated<number>;
}

/** A place beside our own site to which a post goes: to be done by hand while `posted_on` is null. */
export interface PostOutingsTable {
	agency_id: AgencyId;
	id: Id;
	post_id: string;
	channel: 'facebook' | 'zalo' | 'website' | 'broadcast' | 'board' | 'other';
	place: string;
	posted_on: Day | null;
	link: Generated<string>;
	file_sha256: string | null;
	file_name: string | null;
	/** How many people it reached, as the channel said on `reach_on`. */
	reach: number | null;
	reach_on: Day | null;
	entered_at: Date;
	entered_by: string;
	dropped_at: Date | null;
	/** The system posts it there when its time has come. */
	by_itself: Generated<boolean>;
}

/** An account outside to which posts go by themselves. */
export interface PostAccountsTable {
	agency_id: AgencyId;
	channel: 'facebook' | 'zalo';
	is_on: Generated<boolean>;
	/** As people call it. */
	name: string;
	/** The page's number at Facebook; empty for Zalo, where the grant names the account. */
	page_id: string;
	/** Locked with the installation's master key. Zalo's stand in `zalo_tokens`. */
	token_box: string | null;
	/** Why nothing is posted until somebody enters another token. */
	fault: string | null;
	tried_at: Date | null;
	tried_fault: string | null;
	tried_name: string | null;
	entered_at: Date;
	entered_by: string;
	version: Generated<number>;
}
