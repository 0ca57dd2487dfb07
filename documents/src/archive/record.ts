/** What one paper of a book is handed over with, under the names of NĐ 30/2020, Phụ lục VI, Phần II. Days are written as 2026-09-05. */
export type ArchiveRecord = {
	/** Its folder in the package: "0001". */
	readonly folder: string;
	readonly fileCode: { readonly organId: string; readonly catalog: number; readonly notation: string };
	/** Its place in the file of records it lies in; null where none was named. */
	readonly docOrdinal: number | null;
	readonly typeName: string;
	readonly codeNumber: string;
	readonly codeNotation: string;
	readonly issuedDate: string;
	readonly organName: string;
	readonly subject: string;
	readonly language: string;
	readonly pageAmount: number | null;
	readonly description: string;
	readonly signer: { readonly position: string; readonly fullName: string };
	readonly priority: number;
	readonly dueDate: string;
	readonly traces: readonly ArchiveTrace[];
} & (OutgoingFacts | IncomingFacts);

export type OutgoingFacts = {
	readonly book: 'outgoing';
	readonly to: readonly { readonly organId: string; readonly organName: string }[];
	readonly issuedAmount: number | null;
};
export type IncomingFacts = { readonly book: 'incoming'; readonly arrivalDate: string; readonly arrivalNumber: number; readonly toPlaces: string };

/** Who dealt with it, when and how; `code` is stable, `action` are the words for it. */
export type ArchiveTrace = {
	/** ISO 8601 with its zone. */
	readonly at: string;
	readonly on: string;
	readonly person: string;
	readonly code: string;
	readonly action: string;
	readonly content: string;
};

export type ArchiveFile = { readonly name: string; readonly role: 'issued' | 'numbered' | 'received'; readonly bytes: Uint8Array };
