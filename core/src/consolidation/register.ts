import type { Cells, Column } from '../form/form.ts';

/** A row of a unit's accepted return. `id` is "<unit>#<n>": the n-th row of that unit's return, from 1. */
export type AcceptedRow = {
	readonly id: string;
	readonly unit: string;
	/** Position of the unit in the agency's order. */
	readonly unitOrder: number;
	/** Which version of the return the row was taken from, from 1. */
	readonly version: number;
	/** The content head (for example "II.2") the row was tagged with, or null. */
	readonly head: string | null;
	readonly cells: Cells;
	/** Keys of cells that the unit left empty and the fold filled with the unit's own name: never passed off as read. */
	readonly inferred: readonly string[];
};

export type RowOrder = 'unit' | 'head' | 'date';

/** What the Office decided beside the originals; never in their place. Keys are row ids. */
export type Decisions = {
	readonly order: RowOrder;
	/** Rows in a hand-made order; rows not named follow in `order`. */
	readonly sequence: readonly string[];
	/** Row id → the id of the row it was merged into. */
	readonly mergedInto: Readonly<Record<string, string>>;
	/** Row id → new words for some of its cells. */
	readonly wording: Readonly<Record<string, Cells>>;
	/** Row id → why it is not shown. */
	readonly hidden: Readonly<Record<string, string>>;
	/** Pairs of rows that a person found to be two events: not suggested again. */
	readonly apart: readonly (readonly [string, string])[];
};

export const noDecisions: Decisions = { order: 'unit', sequence: [], mergedInto: {}, wording: {}, hidden: {}, apart: [] };

export type Provenance = Pick<AcceptedRow, 'id' | 'unit' | 'version' | 'cells' | 'inferred'>;

export type RegisterRow = {
	readonly stt: number;
	readonly id: string;
	readonly head: string | null;
	readonly cells: Cells;
	/** The rows it was made from, the first being the one whose words it shows. */
	readonly sources: readonly Provenance[];
};

/** Two rows that look like the same event: a suggestion to a person, never a deed. */
export type Duplicate = { readonly ids: readonly [string, string]; readonly likeness: number; readonly because: 'same-words' | 'same-event-and-time' };

/** All that the register and its letter print; its canonical JSON is what gets frozen and hashed. Number and date stay out. */
export type RegisterContent = {
	readonly schema: 'kheo.register/1';
	readonly heading: RegisterHeading;
	readonly formTitle: string;
	readonly columns: readonly Column[];
	readonly rows: readonly { readonly stt: number; readonly cells: Cells }[];
	/** Named in the letter, not in the table. */
	readonly units: {
		readonly expected: number | null;
		/** Units whose return stands, a nil one included; those mending theirs are not among them. */
		readonly sent: number;
		/** Units with a row in the table; absent, like the two below, from registers frozen before they were kept. */
		readonly registered?: number;
		/** Asked for more and not sent again. */
		readonly mending?: readonly string[];
		/** Sent, and not looked through when the register was made. */
		readonly waiting?: readonly string[];
		readonly missing: readonly string[];
		readonly nil: readonly { readonly unit: string; readonly reason: string }[];
	};
};

/** Who sends it to whom; taken from the plan's reading and the agency table. */
export type RegisterHeading = {
	readonly issuer: string;
	readonly parentIssuer: string | null;
	/** "KHCN" in "…/KHCN-VP"; null leaves the symbol for the clerk. */
	readonly issuerAbbreviation: string | null;
	readonly place: string | null;
	readonly year: number | null;
	/** "Kính gửi:" */
	readonly addressee: string;
	/** The plan being answered: the superior's when it is known. */
	readonly basis: string | null;
	/** The campaign with its year, as it stands in the plan's own title. */
	readonly theme: string;
	readonly recipients: readonly string[];
	readonly signature: { readonly capacity: string | null; readonly onBehalfOf: string | null; readonly position: string; readonly name: string };
	/** Paragraphs as somebody corrected them by hand in the Word file; absent where nobody did. */
	readonly corrected?: readonly Correction[];
	/** The letter counts the units that have not sent and does not name them; absent where it names them. */
	readonly unnamed?: boolean;
	/** The Party's act that its paper follows; absent where it follows the State's. It is frozen with the content, so that the paper stays as it was. */
	readonly act?: PartyAct;
	/** What the units were asked for: absent for what they register, "results" for what they report. */
	readonly round?: 'results';
	/** Absent in the first register; which supplement this is, and to which document. */
	readonly supplement?: Supplement;
};

export const partyActs = ['hd36-2018', 'hd05-2026'] as const;
export type PartyAct = (typeof partyActs)[number];

/** Bổ sung lần `n` của văn bản `to`, and how many rows it adds, changes and takes out. */
export type Supplement = {
	readonly n: number;
	/** "57/SKHCN-VP", as printed on the document that is supplemented. */
	readonly to: string;
	readonly dated: string;
	readonly added: number;
	readonly changed: number;
	readonly removed: number;
};

/** A paragraph of the paper as it was composed, and as it is to be printed. */
export type Correction = { readonly was: string; readonly is: string };
