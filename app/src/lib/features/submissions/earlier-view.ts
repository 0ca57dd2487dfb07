import type { Column, PlainDate } from '@kheo/core';

/** A row of last year's register as it would stand in this one. */
export type EarlierRowView = {
	readonly id: string;
	/** The unit that registered it: this one, or one that it follows. */
	readonly unit: string;
	readonly head: string | null;
	readonly cells: Readonly<Record<string, string>>;
	/** What last year's register said where a day was moved, by column. */
	readonly was: Readonly<Record<string, string>>;
	/** It stands in the return already. */
	readonly taken: boolean;
};

export type EarlierView = {
	readonly unit: string;
	readonly due: PlainDate | null;
	readonly year: number | null;
	readonly columns: readonly Column[];
	readonly rows: readonly EarlierRowView[];
};

/** Days of an earlier plan that nobody has looked at yet, by row and column. */
export type EarlierDays = readonly { readonly rowId: string; readonly days: Readonly<Record<string, string>> }[];
type Standing = { readonly id: string; readonly cells: Readonly<Record<string, { readonly v: string }>> };

/** The rows that still say the day they were taken with. */
export function rowsWithEarlierDays(earlier: EarlierDays, rows: readonly Standing[]): string[] {
	const standing = new Map(rows.map(({ id, cells }) => [id, cells]));
	return earlier.flatMap(({ rowId, days }) => {
		const cells = standing.get(rowId);
		return cells && Object.entries(days).some(([column, words]) => cells[column]?.v === words) ? [rowId] : [];
	});
}
