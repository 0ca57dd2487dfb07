import type { Decisions } from '@kheo/core';

/** A unit's return as it was sent: its rows in their order. */
export type NamedRows = { readonly unit: string; readonly rows: readonly { readonly id: string }[] };

/** Rows are stored under ids of their own and leave the house as "<unit>#<n>", so that decisions fit a folder of files as well. */
export type RowNames = { readonly nameOf: ReadonlyMap<string, string>; readonly idOf: ReadonlyMap<string, string> };

export function rowNames(returns: readonly NamedRows[]): RowNames {
	const pairs = returns.flatMap(({ unit, rows }) => rows.map((row, index) => [row.id, `${unit}#${index + 1}`] as const));
	return { nameOf: new Map(pairs), idOf: new Map(pairs.map(([id, name]) => [name, id])) };
}

/** Decisions with every row put through `names`; decisions on rows that are gone are left out. */
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
		hidden: rename(decisions.hidden, (reason) => reason),
		apart: decisions.apart.flatMap(([a, b]) => {
			const [one, other] = [names.get(a), names.get(b)];
			return one === undefined || other === undefined ? [] : [[one, other] as const];
		})
	};
}
