import type { Cells, FilledCell } from '@kheo/core';

/** What a file that went out to be filled would change, shown before anything does. */
export type FilledView = {
	/** Stands for all that is shown: when the return has moved on, the answers are asked for again. */
	readonly seen: string;
	readonly changed: readonly { readonly row: string; readonly name: string; readonly cells: readonly FilledCell[] }[];
	readonly added: readonly NamedRow[];
	readonly gone: readonly (NamedRow & { readonly row: string })[];
	readonly takenAway: readonly (NamedRow & { readonly row: string })[];
	readonly same: number;
};

type NamedRow = { readonly cells: Cells };

/** What the person ticked and chose. `added` counts from 0; `settled` names cells that both sides changed, as `<row> <column>`. */
export type FilledAnswers = {
	readonly seen: string;
	readonly changed: readonly string[];
	readonly added: readonly number[];
	readonly gone: readonly string[];
	readonly takenAway: readonly string[];
	readonly settled: Readonly<Record<string, 'file' | 'now'>>;
};

export function cellName(row: string, column: string): string {
	return `${row} ${column}`;
}
