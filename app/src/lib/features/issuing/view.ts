import type { IssueState, NumberSeries, PlainDate, RemedyKind } from '@kheo/core';

/** An electronic signature of the issued file, as it was found when the file came in. */
export type SignatureView = {
	readonly kind: 'signature' | 'timestamp';
	readonly signer: string;
	readonly organisation: string | null;
	readonly at: string | null;
	readonly timeBy: 'timestamp' | 'signer' | null;
	readonly fault: 'unreadable' | 'changed' | 'partial' | null;
	readonly after: 'nothing' | 'signed-later' | 'unsigned';
	readonly isInTime: boolean | null;
	readonly trust: 'trusted' | 'self-signed' | 'unknown';
	readonly chain: readonly string[];
};
/** By what the issued file is known to be the paper that was signed. */
export type FileProof = {
	readonly way: 'revision' | 'same-text' | 'scan' | 'outside';
	readonly signatures: readonly SignatureView[];
	/** Words that came to the paper after it was frozen. */
	readonly setAside: readonly string[];
	readonly confirmedReason: string | null;
};
export type FileProofView = FileProof & { readonly by: string };

export type SeriesView = NumberSeries & { readonly name: string };
/** A series one may take from, and the number that would come next; null where it is typed. */
export type SeriesChoice = { readonly id: string; readonly name: string; readonly body: string | null; readonly next: string | null };
export type NumberView = { readonly id: string; readonly printed: string; readonly dated: PlainDate };
export type RemedyView = {
	readonly how: RemedyKind;
	readonly reason: string;
	readonly byNumber: string | null;
	readonly dated: PlainDate;
	readonly by: string;
};

/** A signed paper, how far it has come, and what its next step needs. */
export type PaperView = {
	readonly id: string;
	readonly obligationId: string | null;
	/** The draft it was written in. */
	readonly draftId: string | null;
	readonly sha256: string | null;
	readonly state: Exclude<IssueState, 'frozen'>;
	readonly kind: string;
	readonly subject: string;
	readonly signer: { readonly position: string; readonly name: string };
	readonly signedOn: PlainDate;
	readonly signedBy: string;
	/** The last day on which it goes out in time. */
	readonly issueBy: PlainDate;
	readonly number: NumberView | null;
	/** Numbers it had and that were struck. */
	readonly struck: readonly { readonly printed: string; readonly reason: string }[];
	readonly issuedOn: PlainDate | null;
	readonly places: string | null;
	readonly keptBy: string | null;
	readonly copies: number | null;
	readonly note: string | null;
	/** As the book says, and as its file was counted to have. */
	readonly pages: number | null;
	readonly pagesCounted: number | null;
	readonly fileName: string | null;
	readonly proof: FileProofView | null;
	/** What the page of verification finds it by: of the issued file, else of the frozen content. */
	readonly code: string | null;
	readonly remedies: readonly RemedyView[];
	readonly series: readonly SeriesChoice[];
	readonly reserved: readonly { readonly id: string; readonly printed: string; readonly purpose: string }[];
	/** The symbol its number is given with. */
	readonly symbol: string;
	/** Numbered, and this installation has a key of the agency to sign it with. */
	readonly canBeSigned: boolean;
	/** How urgent what was frozen says it is, 0 to 3. */
	readonly priority: number;
	/** Places proposed for the book. */
	readonly receivers: string;
};

export type BookLine = {
	readonly id: string;
	readonly documentId: string | null;
	readonly printed: string;
	readonly ordinal: number | null;
	readonly dated: PlainDate;
	readonly state: 'reserved' | 'numbered' | 'issued' | 'cancelled';
	/** Kind and subject; of a reserved number what it is kept for. */
	readonly about: string;
	readonly signer: string;
	readonly places: string;
	readonly keptBy: string;
	readonly copies: number | null;
	readonly issuedOn: PlainDate | null;
	readonly note: string;
	readonly cancelledReason: string | null;
	readonly remedies: readonly RemedyView[];
};
/** An issued paper as systems exchange it. */
export type MetadataLine = {
	readonly id: string;
	/** Of the issued file, where one was attached. */
	readonly fileSha256: string | null;
	readonly fileName: string | null;
	/** Of what was frozen here. */
	readonly contentSha256: string | null;
	readonly printed: string;
	readonly dated: PlainDate;
	readonly kind: string;
	readonly subject: string;
	readonly position: string;
	readonly signer: string;
	readonly places: string | null;
	readonly copies: number | null;
	readonly note: string | null;
	readonly fileNotation: string | null;
	readonly language: string | null;
	readonly pages: number | null;
	readonly priority: number;
	readonly due: PlainDate | null;
};
/** A document that arrived, as systems exchange it. */
export type IncomingMetadata = Pick<
	MetadataLine,
	'id' | 'fileNotation' | 'printed' | 'kind' | 'subject' | 'places' | 'note' | 'language' | 'pages' | 'priority' | 'due'
> & {
	/** Where it was read here. */
	readonly documentId: string | null;
	readonly issuer: string;
	readonly dated: PlainDate | null;
	readonly position: string | null;
	readonly signer: string | null;
	readonly arrivalNumber: number;
	readonly arrivedOn: PlainDate;
};

export type WaitingPaper = {
	readonly id: string;
	readonly obligationId: string | null;
	readonly about: string;
	readonly signedOn: PlainDate;
	readonly issueBy: PlainDate;
};

export type ArrivalLine = {
	readonly id: string;
	readonly arrivalNumber: number;
	readonly arrivedOn: PlainDate;
	readonly issuer: string;
	readonly number: string;
	readonly issuedOn: PlainDate | null;
	readonly about: string;
	readonly places: string;
	readonly passedOn: PlainDate | null;
	readonly due: PlainDate | null;
	readonly note: string;
	readonly documentId: string | null;
	readonly version: number;
};

export type BookSearch = { readonly year: number; readonly q: string; readonly sort: 'number' | 'newest' };

/** A line of the incoming book as it is filled in from a document that was read. */
export type ArrivalDraft = { readonly [field in 'issuer' | 'number' | 'issuedOn' | 'kind' | 'subject' | 'documentId' | 'due' | 'note']: string } & {
	/** What is missing on the envelope of the exchange, in words. */
	readonly warnings: readonly string[];
};
