import type { DisclosureLine, PostingForm } from '@kheo/core';
import type { AgencyId, Day, Id, Json } from './columns.ts';

export type ListedDisclosure = DisclosureLine & { readonly id: string };

/** A version of the list of what must be disclosed; the newest holds. A line keeps its id from version to version. */
export interface DisclosureListsTable {
	agency_id: AgencyId;
	version: number;
	items: Json<readonly ListedDisclosure[]>;
	/** From a starting list, from a file, or one line was changed. */
	how: 'agency' | 'commune' | 'file' | 'line';
	made_at: Date;
	made_by: string;
}

/** One time that an item was disclosed; a mistake is struck with a reason. */
export interface DisclosurePostingsTable {
	agency_id: AgencyId;
	id: Id;
	item_id: string;
	title: string;
	form: PostingForm;
	place: string;
	posted_on: Day;
	posted_until: Day | null;
	decided_on: Day | null;
	valid_to: Day | null;
	done_by: string;
	link: string;
	file_sha256: string | null;
	file_name: string | null;
	entered_at: Date;
	entered_by: string;
	struck_at: Date | null;
	struck_by: string | null;
	struck_because: string | null;
}
