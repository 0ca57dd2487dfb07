import { mergeTargets } from './merge-targets.ts';
import type { AcceptedRow, Decisions, Provenance, RegisterRow } from './register.ts';
import { rowOrder, type FoldSetting } from './row-order.ts';

type Group = readonly [AcceptedRow, ...AcceptedRow[]];

/**
 * Folds the accepted rows of many units into one register numbered from 1. Every row keeps the rows it was made from; what the
 * Office merged, reworded or hid is a decision beside the original, never in its place. Total: decisions on rows that are not
 * here are passed over, and the result does not depend on the order of `rows`.
 */
export function consolidate(rows: readonly AcceptedRow[], decisions: Decisions, setting: FoldSetting = { dateColumn: null, year: null }): RegisterRow[] {
	const groups = groupsOf(rows, decisions).filter(([first]) => decisions.hidden[first.id] === undefined);
	const inOrder = rowOrder(
		groups.map(([first]) => first),
		decisions,
		setting
	);
	return groups.sort(([a], [b]) => inOrder(a, b)).map((group, index) => asOne(group, decisions, index + 1));
}

function groupsOf(rows: readonly AcceptedRow[], decisions: Decisions): Group[] {
	const targets = mergeTargets(rows, decisions.mergedInto);
	const groups = new Map<string, [AcceptedRow, ...AcceptedRow[]]>();
	for (const row of rows) if (targets.get(row.id) === row.id) groups.set(row.id, [row]);
	for (const row of rows) {
		const target = targets.get(row.id);
		if (target !== undefined && target !== row.id) groups.get(target)?.push(row);
	}
	return [...groups.values()].map(([first, ...others]) => [first, ...others.sort((a, b) => a.unitOrder - b.unitOrder || byId(a, b))] as const);
}

function byId(a: AcceptedRow, b: AcceptedRow): number {
	return a.id < b.id ? -1 : Number(a.id > b.id);
}

function asOne([first, ...others]: Group, { wording }: Decisions, stt: number): RegisterRow {
	return { stt, id: first.id, head: first.head, cells: { ...first.cells, ...wording[first.id] }, sources: [first, ...others].map(provenance) };
}

function provenance({ id, unit, version, cells, inferred }: AcceptedRow): Provenance {
	return { id, unit, version, cells, inferred };
}
