import type { AgencyId, Day, Generated, Id } from './columns.ts';

/** A document that arrived: the row of the incoming book. */
export interface IncomingDocumentsTable {
	agency_id: AgencyId;
	id: Id;
	year: number;
	arrival_number: number;
	arrived_on: Day;
	issuer: string;
	printed_number: string;
	/** Number, symbol and issuer as they are compared. */
	duplicate_key: string;
	issued_on: Day | null;
	kind: string;
	subject: string;
	/** The unit or person it was passed to. */
	places: string | null;
	passed_on: Day | null;
	due: Day | null;
	note: string | null;
	/** Where it was read here. */
	document_id: string | null;
	/** What systems exchange of it (NĐ 30/2020, Phụ lục VI). */
	signer_position: string | null;
	signer_name: string | null;
	language: string | null;
	pages: number | null;
	/** As the file that was read was counted. */
	pages_counted: number | null;
	/** Số và ký hiệu hồ sơ: the file of records it lies in. */
	file_notation: string | null;
	/** 0 usual, 1 khẩn, 2 thượng khẩn, 3 hỏa tốc. */
	priority: Generated<number>;
	entered_at: Date;
	entered_by: string;
	/** Grows with every change; a form sends back the one it saw. */
	version: Generated<number>;
}
