import type { Passed } from './rows-below.ts';
import type { SentReturn } from '#lib/features/submissions/server/service/list-returns.ts';

export type Joint = { readonly rowA: string; readonly rowB: string; readonly isOne: boolean };

/**
 * Report row → the event it tells of, for rows that share one: because their registered rows were merged into one in the register, because a unit said
 * that it held the activity with another, or because the Office said so of the reports. What it said of the reports goes before the register.
 */
export function jointRows(
	sent: readonly { readonly rows: readonly Pick<SentReturn['rows'][number], 'id' | 'cells'>[] }[],
	oneRow: Readonly<Record<string, string>>,
	joints: readonly Joint[],
	passed: Passed = { joint: {}, registered: {} },
	/** Of rows that answer nothing registered: the activity that came up. */
	cameUp: ReadonlyMap<string, string> = new Map()
): Record<string, string> {
	const apart = new Set(joints.flatMap(({ rowA, rowB, isOne }) => (isOne ? [] : [`${rowA} ${rowB}`])));
	const groups = new Map<string, string>();
	const rows = sent.flatMap((one) => one.rows).sort((a, b) => (a.id < b.id ? -1 : 1));
	const rootOf = (row: string): string => (groups.has(row) ? rootOf(groups.get(row) ?? '') : row);
	const join = (a: string, b: string) => {
		const [first = '', second = ''] = [rootOf(a), rootOf(b)].sort();
		if (first !== second) groups.set(second, first);
	};
	const roots = { ...passed.registered, ...oneRow };
	for (const [, same] of Map.groupBy(rows, ({ cells, id }) => registeredRoot(cells['of'] || (cameUp.get(id) ?? id), roots)))
		for (const [index, row] of same.entries()) {
			const before = same.slice(0, index).find((one) => !apart.has(`${one.id} ${row.id}`));
			if (before) join(before.id, row.id);
		}
	const known = new Set(rows.map(({ id }) => id));
	for (const [row, root] of Object.entries(passed.joint)) if (known.has(row) && known.has(root)) join(row, root);
	for (const { rowA, rowB, isOne } of joints) if (isOne && known.has(rowA) && known.has(rowB)) join(rowA, rowB);
	const told = rows.map(({ id }) => [id, rootOf(id)] as const);
	const shared = new Set(told.flatMap(([id, root]) => (id === root ? [] : [root])));
	return Object.fromEntries(told.filter(([, root]) => shared.has(root)));
}

function registeredRoot(row: string, oneRow: Readonly<Record<string, string>>): string {
	const seen = new Set<string>();
	let at = row;
	while (oneRow[at] !== undefined && !seen.has(at)) {
		seen.add(at);
		at = oneRow[at] ?? at;
	}
	return at;
}
