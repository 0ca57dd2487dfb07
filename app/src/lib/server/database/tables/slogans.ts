import type { AgencyId, Day, Generated, Id } from './columns.ts';

/** A slogan of the library, to the letter of the superior's appendix where that has been read. */
export interface SlogansTable {
	agency_id: AgencyId;
	id: Id;
	/** The document it was read from, and its place in the appendix; null for one that a person typed. */
	document_id: string | null;
	ordinal: number;
	label: string;
	words: string;
	/** The year whose anniversaries the words count. */
	year: number;
	/** Whose words they are: "Phụ lục I, Kế hoạch số …". */
	source: string;
	/** As our own document prints it. */
	printed: string;
	/** `same`: as the superior prints it; `taken`: ours differed and theirs was taken; `own`: theirs has no such slogan; `alone`: theirs was not read. */
	compared: 'same' | 'taken' | 'own' | 'alone';
	state: Generated<'proposed' | 'approved' | 'withdrawn'>;
	shown_from: Day | null;
	shown_to: Day | null;
	reason: string | null;
	added_at: Date;
	added_by_id: string;
	added_by: string;
	decided_at: Date | null;
	decided_by_id: string | null;
	decided_by: string | null;
	version: Generated<number>;
}

/** Where and when a slogan was seen; the site and what embeds it enter themselves, once a day and place. */
export interface SloganShowingsTable {
	agency_id: AgencyId;
	id: Id;
	slogan_id: string;
	how: 'site' | 'embed' | 'screen' | 'print' | 'post' | 'other';
	place: string;
	shown_on: Day;
	shown_until: Day;
	note: string;
	file_sha256: string | null;
	file_name: string | null;
	/** Whose showing it is; null for the agency's own. */
	unit_id: string | null;
	entered_at: Date;
	entered_by: string;
}
