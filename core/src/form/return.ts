import type { Source } from '../document/source.ts';
import type { Cells } from './form.ts';
import type { MoneyMeasure } from './money-measure.ts';
import type { FileMark, RowMark } from './row-marks.ts';
import type { UnitName } from './unit-names.ts';

export type ReturnRow = {
	readonly cells: Cells;
	/** The content head that the unit's table put above the row ("I. Tuyên truyền"), or null. */
	readonly head: string | null;
	readonly source: Source;
	/** Which row of the return it is, where the file went out to be filled. */
	readonly mark?: RowMark;
};

/** A file that went out to be filled and came back: its mark, and the form's columns that it still has. */
export type Filled = { readonly mark: FileMark; readonly found: readonly string[] };

export type NotUnderstood = {
	readonly source: Source | null;
	readonly text: string;
	/** `no-table`: none at all; `no-fitting-table`: the text is the headings of the one there is; `no-rows`: the form's table with nothing in it. */
	readonly why: 'extra-column' | 'outside-table' | 'total-row' | 'other-table' | 'no-table' | 'no-fitting-table' | 'no-rows';
};

/** Something taken that a person should know of. `key` and `column` are the form's. */
export type Remark =
	| { readonly code: 'sub-columns-joined'; readonly key: string; readonly column: string; readonly parts: readonly string[] }
	| {
			readonly code: 'money-measure';
			readonly key: string;
			readonly column: string;
			readonly measure: MoneyMeasure;
			/** Null: the form's heading states none. */
			readonly formMeasure: MoneyMeasure | null;
	  };

/** What was understood of a unit's own file, and what was not. */
export type ReadReturn = {
	/** Names the unit may go by, the most trustworthy first. */
	readonly names: readonly UnitName[];
	readonly rows: readonly ReturnRow[];
	/** The unit says it has nothing to register; its sentence is the reason. */
	readonly nil: { readonly reason: string; readonly source: Source } | null;
	readonly notUnderstood: readonly NotUnderstood[];
	readonly remarks: readonly Remark[];
	/** Null: the file is the unit's own and never went out from here. */
	readonly filled: Filled | null;
};
