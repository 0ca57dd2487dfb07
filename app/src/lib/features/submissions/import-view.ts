import type { FilledView } from './filled-view.ts';
import type { Column, NotUnderstood, Remark, UnitName } from '@kheo/core';

/** What was understood of a unit's file and what was not, before anything is taken. */
export type ImportView = {
	readonly sha256: string;
	readonly fileName: string;
	readonly unit: string;
	readonly columns: readonly Column[];
	readonly heads: readonly { readonly label: string; readonly title: string }[];
	readonly rows: readonly ImportRow[];
	readonly names: readonly { readonly name: string; readonly because: UnitName['because']; readonly same: boolean }[];
	readonly nilReason: string | null;
	readonly notUnderstood: readonly { readonly text: string; readonly why: NotUnderstood['why'] }[];
	/** The plan prints no form, so a file without a table may be the report as it is. */
	readonly mayBeWhole: boolean;
	readonly remarks: readonly Remark[];
	/** A signed package of another Khéo: whose, when frozen, and the fingerprint of its key. */
	readonly sealed: {
		readonly agency: string;
		readonly frozenAt: string;
		readonly fingerprint: string;
		readonly keyChanged: boolean;
		readonly mayTrust: boolean;
	} | null;
	/** A lower agency's frozen content: it is taken whole and handed in. */
	readonly levelled: boolean;
	/** Rows with words that the return has now. */
	readonly present: number;
	/** The file went out from this return to be filled: what it would change. */
	readonly filled: FilledView | null;
	/** The file went out from another return. */
	readonly ofOther: boolean;
};

export type ImportRow = { readonly cells: Readonly<Record<string, string>>; readonly head: string | null; readonly headPrinted: string | null };
