import type { AcceptedRow, Cells, Decisions } from '@kheo/core';

/** A unit's newest handed-in return, as the fold needs it. */
export type HandedIn = {
	readonly unit: string;
	readonly unitOrder: number;
	readonly version: number;
	readonly rows: readonly { readonly id: string; readonly head: string | null; readonly cells: Cells; readonly accepted: boolean }[];
};

/** Rows are stored under ids of their own and leave the house as "<unit>#<n>", so that decisions fit a folder of files as well. */
export type RowNames = { readonly nameOf: ReadonlyMap<string, string>; readonly idOf: ReadonlyMap<string, string> };

export function rowNames(returns: readonly HandedIn[]): RowNames {
	const pairs = returns.flatMap(({ unit, rows }) => rows.map((row, index) => [row.id, `${unit}#${index + 1}`] as const));
	return { nameOf: new Map(pairs), idOf: new Map(pairs.map(([id, name]) => [name, id])) };
}

/** The accepted rows, under their names. */
export function acceptedRows(returns: readonly HandedIn[]): AcceptedRow[] {
	return returns.flatMap(({ unit, unitOrder, version, rows }) =>
		rows.flatMap(({ head, cells, accepted }, index) => (accepted ? [{ id: `${unit}#${index + 1}`, unit, unitOrder, version, head, cells }] : []))
	);
}

/** Decisions with every row id put through `names`; decisions on rows that are gone are left out. */
export function renamed(decisions: Decisions, names: ReadonlyMap<string, string>): Decisions {
	const rename = <T>(record: Readonly<Record<string, T>>, value: (old: T) => T | undefined) =>
		Object.fromEntries(
			Object.entries(record).flatMap(([id, old]) => {
				const [name, kept] = [names.get(id), value(old)];
				return name === undefined || kept === undefined ? [] : [[name, kept]];
			})
		);
	return {
		order: decisions.order,
		sequence: decisions.sequence.flatMap((id) => names.get(id) ?? []),
		mergedInto: rename(decisions.mergedInto, (id) => names.get(id)),
		wording: rename(decisions.wording, (words) => words),
		hidden: rename(decisions.hidden, (reason) => reason)
	};
}
