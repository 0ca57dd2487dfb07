import type { PlainDate } from '../calendar/plain-date.ts';
import type { Finding } from '../checking/finding.ts';
import type { Source } from '../document/source.ts';

/** What was found in a document; every fact keeps the place it was read from. Silence stays null: nothing is guessed. */
export type Reading = {
	/** Texts of the document's blocks: sources point into these. */
	readonly blocks: readonly string[];
	readonly header: Header;
	readonly citations: readonly Citation[];
	readonly unnumberedCitations: readonly UnnumberedCitation[];
	readonly sections: readonly Section[];
	readonly obligations: readonly ReadObligation[];
	readonly periods: readonly Period[];
	readonly addressees: readonly string[];
	/** Those of attached plans too. */
	readonly appendices: readonly Appendix[];
	/** Readings of plans that follow a decision's signature; their obligations and appendices stand in the outer lists as well. */
	readonly attachments: readonly Reading[];
	/** The entries of Nơi nhận as printed, without bullet and end mark; "Lưu: …" is an instruction to file, not a receiver. */
	readonly recipients: readonly string[];
	readonly signature: Signature | null;
	readonly signatures: readonly Signature[];
	readonly findings: readonly Finding[];
	/** Spans that no rule understood. */
	readonly unread: readonly Source[];
};

export type Header = {
	/** In sentence case, for example "Kế hoạch". */
	readonly kind: string | null;
	readonly number: string | null;
	readonly symbol: string | null;
	readonly issuer: string | null;
	readonly parentIssuer: string | null;
	readonly place: string | null;
	readonly date: PartialDate;
	readonly title: string | null;
	/** Which span each field was read from. */
	readonly sources: Readonly<Partial<Record<'kind' | 'number' | 'symbol' | 'issuer' | 'parentIssuer' | 'place' | 'date' | 'title', Source>>>;
};

export type PartialDate = { readonly iso: PlainDate | null; readonly year: number | null; readonly month: number | null; readonly day: number | null };

export type Citation = {
	/** Tên loại in sentence case, for example "Kế hoạch". */
	readonly kind: string | null;
	/** As printed, without inner spaces: "279-QĐ/TU". */
	readonly number: string;
	readonly date: PlainDate | null;
	readonly issuer: string | null;
	/** What the document is about, when it is printed here. */
	readonly about: string | null;
	readonly system: 'state' | 'party';
	/** Named inside the title of another citation. */
	readonly nested: boolean;
	readonly source: Source;
};

export type UnnumberedCitation = { readonly kind: string; readonly title: string; readonly date: PlainDate | null; readonly source: Source };

/** A node of the section tree: "I. MỤC ĐÍCH, YÊU CẦU" → "1. …" → "- …". A dash or untitled item has its sentence as title. */
export type Section = { readonly label: string; readonly title: string; readonly source: Source; readonly children: readonly Section[] };

export type Role = 'lead' | 'support' | 'monitor';

export type ReadObligation = {
	/** As printed: "Các phòng, đơn vị trực thuộc Sở". Expansion to active units is the organisation's business. */
	readonly units: readonly string[];
	readonly role: Role;
	readonly task: string;
	/** Printed receiver, else null. */
	readonly recipient: string | null;
	/** What follows from other clauses but is not printed here; a person confirms it. */
	readonly inferred: { readonly recipient?: Inference };
	readonly deadline: ReadDeadline | null;
	/** The form or paper asked for, for example "Phụ lục II". */
	readonly product: string | null;
	/** The words that make it wait for something to happen: "nếu có vướng mắc". Nobody waits for it; absent when it is to be done anyway. */
	readonly occasion?: string;
	readonly source: Source;
};

export type Inference = { readonly value: string; readonly because: string; readonly source: Source };

export type Relation = 'before' | 'by' | 'on' | 'in' | 'between' | 'every' | 'relative' | 'unstated';

export type ReadDeadline = {
	readonly words: string;
	/** The full day printed, else null. */
	readonly iso: PlainDate | null;
	/** The last day in time under the default meaning of the words, else null. */
	readonly due: PlainDate | null;
	/** Time of day "HH:MM" when printed. */
	readonly time: string | null;
	readonly from: PlainDate | null;
	readonly to: PlainDate | null;
	readonly every: 'week' | 'month' | 'quarter' | 'half-year' | 'year' | null;
	readonly relation: Relation;
	readonly source: Source;
};

export type Period = { readonly from: PlainDate | null; readonly to: PlainDate | null; readonly words: string; readonly source: Source };

export type Appendix = {
	readonly label: string;
	readonly title: string;
	readonly tables: readonly AppendixTable[];
	readonly slogans: readonly Slogan[];
	readonly source: Source;
};

/** A table of an appendix. Rows hold only data: placeholders such as "1", "2", "..." with empty cells are left out. */
export type AppendixTable = {
	/** The cells of the head's first row. */
	readonly columns: readonly string[];
	/** For each column the cells that divide it in the rows of the head below, none where it is not divided; absent when none is. */
	readonly subColumns?: readonly (readonly string[])[];
	readonly rows: readonly (readonly string[])[];
	readonly source: Source;
};

/** The label to its left and the slogan itself: the label's year is checked, the text is locked to the superior's. */
export type Slogan = { readonly label: string; readonly text: string; readonly source: Source; readonly labelSource: Source | null };

export type Signature = {
	/** "KT.", "TM.", "TL.", "TUQ.", "Q." or null when the head signs. */
	readonly capacity: string | null;
	readonly onBehalfOf: string | null;
	readonly position: string | null;
	readonly name: string | null;
	readonly source: Source;
};
