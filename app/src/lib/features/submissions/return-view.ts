import type { Column, PlainDate, Status, UnitSigner } from '@kheo/core';
import type { EarlierDays } from './earlier-view.ts';
import type { Asked } from './sheet/ask-both.ts';
import type { SheetRow } from './sheet/sheet.ts';

export type Channel = 'system' | 'paper' | 'zalo' | 'email';

/** One unit's return as its page shows it. */
export type ReturnView = {
	readonly obligation: {
		readonly id: string;
		readonly kind: string;
		readonly name: string;
		readonly task: string;
		readonly due: PlainDate | null;
		/** As the plan says; another day than `due` where the unit was given more time. */
		readonly plannedDue: PlainDate | null;
		/** The unit was freed of it. */
		readonly waived: boolean;
		/** The hour of that day, where the plan prints one. */
		readonly time: string | null;
		readonly words: string | null;
		/** What it waits for when it has no deadline, in the plan's words. */
		readonly occasion: string | null;
	};
	readonly plan: { readonly id: string; readonly title: string };
	readonly unit: { readonly id: string; readonly name: string };
	readonly form: { readonly title: string; readonly columns: readonly Column[]; readonly proposed: boolean; readonly removed: readonly Column[] };
	readonly heads: readonly { readonly label: string; readonly title: string }[];
	readonly submissionId: string | null;
	readonly status: Status;
	readonly version: number;
	readonly arrival: Arrival | null;
	/** How late the return is that has not arrived, as days late are counted. */
	readonly overdue: number | null;
	readonly nilReason: string | null;
	readonly returnReason: string | null;
	/** It lies before who signs for the unit. */
	readonly isPutUp: boolean;
	/** The unit's own returns need approval inside the unit. */
	readonly needsApproval: boolean;
	readonly rows: readonly SheetRow[];
	readonly earlierDays: EarlierDays;
	readonly versions: readonly SentVersion[];
	/** The unit's own files that were read into this return or kept as proof. */
	readonly files: readonly { readonly sha256: string; readonly name: string }[];
	/** Names of the unit's people, where the form has a column for them. */
	readonly people: readonly string[];
	readonly may: { readonly write: boolean; readonly fileForUnit: boolean; readonly office: boolean };
};

/** Names the return on this machine; it need not be begun yet. */
export function nameOf({ obligation, unit }: Pick<ReturnView, 'obligation' | 'unit'>): string {
	return `${obligation.id}.${unit.id}`;
}

export type Arrival = {
	readonly receivedAt: Date;
	readonly enteredAt: Date;
	readonly channel: Channel;
	/** Null: in time. 0: on the last day, after its hour. */
	readonly daysLate: number | null;
	readonly proof: { readonly sha256: string; readonly name: string } | null;
	readonly reason: string | null;
};
export type SentVersion = {
	readonly version: number;
	readonly status: 'submitted' | 'nil';
	readonly submittedAt: Date;
	readonly by: string;
	readonly sha256: string;
	readonly rowCount: number;
};

/** A sent version in full, as its receipt and the unit's copy print it. */
export type Receipt = Omit<SentVersion, 'rowCount'> & {
	readonly isReport: boolean;
	readonly unit: string;
	readonly agency: string;
	readonly place: string | null;
	readonly year: number | null;
	readonly task: string;
	readonly form: { readonly title: string; readonly columns: readonly Column[] };
	readonly nilReason: string | null;
	readonly receivedAt: Date;
	readonly channel: Channel;
	readonly rows: readonly { readonly id: string; readonly head: string | null; readonly cells: Readonly<Record<string, string>> }[];
	readonly approved: Approved | null;
};

/** What the unit's own copy prints. */
export type UnitCopy = Pick<Receipt, 'isReport' | 'unit' | 'agency' | 'place' | 'year' | 'form' | 'rows' | 'nilReason' | 'approved'>;

/** Who approved it inside the unit. */
export type Approved = { readonly signer: UnitSigner; readonly how: 'app' | 'paper'; readonly on: PlainDate };

export type RefusedFileAnswer = { readonly code: string; readonly message: string };

/** What a form of the page answers when it did not go on to another page. */
export type ReturnAnswer = {
	readonly message?: string;
	/** A file that was not taken: nothing of it was kept. */
	readonly refusedFile?: RefusedFileAnswer;
	readonly refusedProof?: RefusedFileAnswer;
	readonly issues?: Readonly<Record<string, string>>;
	readonly values?: Readonly<Record<string, unknown>>;
	readonly conflicts?: readonly Asked[];
	/** Changes when the sheet must be drawn anew from what the server holds. */
	readonly redrawn?: string;
};
