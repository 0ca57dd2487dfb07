import type { NumberSeries, RemedyKind } from '@kheo/core';
import type { AgencyId, CreatedAt, Day, Generated, Id } from './columns.ts';

/** Where numbers come from: the province's document system, or a book of our own. */
export interface NumberSeriesTable {
	agency_id: AgencyId;
	id: Id;
	name: string;
	source: NumberSeries['source'];
	period: NumberSeries['period'];
	term: string | null;
	per_kind: boolean;
	kinds: string[];
	/** Letters of the advisory body it belongs to. */
	body: string | null;
	position: number;
	created_at: CreatedAt;
}

/** The last number of a book; its row is held while the next is taken, so that numbers have no gap and none is given twice. */
export interface NumberCountersTable {
	agency_id: AgencyId;
	/** Id of a series, or "incoming". */
	book: string;
	period: string;
	kind: Generated<string>;
	last: number;
	last_day: Day | null;
}

/** A signed paper on its way out. Its content lies in the consolidation or the draft that was frozen. */
export interface OutgoingDocumentsTable {
	agency_id: AgencyId;
	id: Id;
	/** Null for a paper that is no register. */
	consolidation_id: string | null;
	/** The draft it was written in; null for one that was not written here. */
	draft_id: string | null;
	content_sha256: string | null;
	kind: string;
	subject: string;
	signer_position: string;
	signer_name: string;
	signed_on: Day;
	signed_at: Date;
	signed_by: string;
	withdrawn_at: Date | null;
	withdrawn_by: string | null;
	withdrawn_reason: string | null;
	issued_on: Day | null;
	issued_at: Date | null;
	issued_by: string | null;
	/** To whom, as the book prints it. */
	places: string | null;
	kept_by: string | null;
	copies: number | null;
	note: string | null;
	/** Số và ký hiệu hồ sơ: the file it is filed under. */
	file_notation: string | null;
	language: string | null;
	pages: number | null;
	/** As the file that went out, or the pages that were frozen, were counted. */
	pages_counted: number | null;
	/** 0 as usual, 1 khẩn, 2 thượng khẩn, 3 hỏa tốc. */
	priority: Generated<number>;
	/** By when an answer is asked for. */
	due: Day | null;
	/** The issued file: a PDF or a scan. */
	file_sha256: string | null;
	file_name: string | null;
}

/** A number in the book: reserved while it has no document, struck when it was cancelled. */
export interface DocumentNumbersTable {
	agency_id: AgencyId;
	id: Id;
	series_id: string;
	period: string;
	counted_kind: Generated<string>;
	own: boolean;
	/** Null for one typed from elsewhere. */
	ordinal: number | null;
	number: string;
	symbol: string;
	printed: string;
	number_key: string;
	taken_on: Day;
	taken_at: Date;
	taken_by: string;
	reserved_for: string | null;
	document_id: string | null;
	dated: Day | null;
	used_at: Date | null;
	used_by: string | null;
	cancelled_at: Date | null;
	cancelled_by: string | null;
	cancelled_reason: string | null;
}

/** What was done about an issued document. */
export interface DocumentRemediesTable {
	agency_id: AgencyId;
	id: Id;
	document_id: string;
	how: RemedyKind;
	reason: string;
	/** The paper that replaces or corrects it. */
	by_number: string | null;
	dated: Day;
	entered_at: Date;
	entered_by: string;
}
