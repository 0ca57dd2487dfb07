import { type SheetRow, versionOf, wordsOf } from '#lib/features/submissions/sheet/sheet.ts';
import type { DueRow } from './due-rows.ts';

/** A cell of which the activity itself says something else than the report does; `now` is what stands there. */
export type News = { readonly rowId: string; readonly column: string; readonly value: string; readonly now: string; readonly n: number };

/** What was accepted by the Office stays as it was sent. */
export function newsOf(rows: readonly SheetRow[], due: readonly DueRow[]): News[] {
	const said = new Map(due.map((row) => [row.rowId, row.said]));
	return rows
		.filter(({ state }) => state !== 'accepted')
		.flatMap((row) =>
			Object.entries(said.get(row.id) ?? {}).flatMap(([column, value]) => {
				const now = wordsOf(row, column);
				return now === value ? [] : [{ rowId: row.id, column, value, now, n: versionOf(row, column) }];
			})
		);
}
