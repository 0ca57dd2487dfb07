import type { Source } from '../document/source.ts';
import type { Cells } from './form.ts';
import type { UnitName } from './unit-names.ts';

export type ReturnRow = {
	readonly cells: Cells;
	/** The content head that the unit's table put above the row ("I. Tuyên truyền"), or null. */
	readonly head: string | null;
	readonly source: Source;
};

export type NotUnderstood = {
	readonly source: Source | null;
	readonly text: string;
	readonly why: 'extra-column' | 'outside-table' | 'total-row' | 'other-table' | 'no-table';
};

/** What was understood of a unit's own file, and what was not. */
export type ReadReturn = {
	/** Names the unit may go by, the most trustworthy first. */
	readonly names: readonly UnitName[];
	readonly rows: readonly ReturnRow[];
	/** The unit says it has nothing to register; its sentence is the reason. */
	readonly nil: { readonly reason: string; readonly source: Source } | null;
	readonly notUnderstood: readonly NotUnderstood[];
};
