import type { Arrangement, Edit } from '#lib/features/submissions/sheet/sheet.ts';
import { newId } from '#lib/server/database/new-id.ts';

export type KnownRow = { readonly id: string; readonly cells: Readonly<Record<string, { readonly value: string; readonly version: number }>> };
export type WantedRow = { readonly id?: string | undefined; readonly cells: Readonly<Record<string, string>> };
type Batch = { readonly arrangements: readonly Arrangement[]; readonly edits: readonly Edit[] };

const step = 1024;

/** What turns the rows that stand into those wanted, in that order: cells that differ are edited, rows nobody wants any more are put away, others added. */
export function batchFor(known: readonly KnownRow[], wanted: readonly WantedRow[]): Batch {
	const standing = new Map(known.map((row) => [row.id, row]));
	const kept = new Set(wanted.flatMap(({ id }) => (id !== undefined && standing.has(id) ? [id] : [])));
	const removed = known.filter(({ id }) => !kept.has(id)).map(({ id }) => ({ kind: 'remove' as const, rowId: id }));
	const placed = wanted.map(({ id, cells }, index): Arrangement => {
		const position = (index + 1) * step;
		return id !== undefined && kept.has(id) ? { kind: 'move', rowId: id, position } : { kind: 'add', rowId: newId(), position, cells };
	});
	const edits = wanted.flatMap(({ id, cells }) => {
		const row = id === undefined ? undefined : standing.get(id);
		return row ? editsOf(row, cells) : [];
	});
	return { arrangements: [...removed, ...placed], edits };
}

/** A cell that is not named is to be empty. */
function editsOf(row: KnownRow, cells: WantedRow['cells']): Edit[] {
	const columns = new Set([...Object.keys(row.cells), ...Object.keys(cells)]);
	return [...columns].flatMap((column) => {
		const { value: now = '', version = 0 } = row.cells[column] ?? {};
		const value = cells[column] ?? '';
		return value === now ? [] : [{ rowId: row.id, column, baseVersion: version, value }];
	});
}
