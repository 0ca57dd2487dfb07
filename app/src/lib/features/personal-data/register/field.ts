import type { PurposeName } from './purposes.ts';

/** Basic or sensitive (Luật 91/2025/QH15, Điều 2; NĐ 356/2025/NĐ-CP). */
export type DataKind = 'basic' | 'sensitive';
/** Sealed: under a key of the person or the thing. Locked: under a key that lies outside the database. Marked: only a hash is kept. */
export type Kept = 'sealed' | 'locked' | 'marked' | 'open';
/** How it is erased: its key is destroyed, the column is emptied, the row goes, or it stays, as an act asks. */
export type Erasure = 'key' | 'clear' | 'row' | 'stays';
/** Why a column lies open; each is a sentence in the catalogue. */
export type OpenReason = 'printed' | 'sorted' | 'public' | 'work' | 'rostered' | 'compared' | 'sent' | 'told' | 'moving' | 'nameless';

export type Declared = {
	readonly purpose: PurposeName;
	readonly table: string;
	readonly columns: readonly string[];
	readonly kind: DataKind;
	readonly kept: Kept;
	readonly erasure: Erasure;
	/** Only of what lies open. */
	readonly why?: OpenReason;
};

type More = { readonly kind?: DataKind; readonly erasure: Erasure } & (
	{ readonly kept: Exclude<Kept, 'open'> } | { readonly kept?: 'open'; readonly why: OpenReason }
);

/** `columns` are names with spaces between them. */
export function held(purpose: PurposeName, table: string, columns: string, more: More): Declared {
	return { purpose, table, columns: columns.split(' '), kind: 'basic', kept: 'open', ...more };
}
