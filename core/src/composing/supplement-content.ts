import type { RegisterContent, Supplement } from '../consolidation/register.ts';
import { type SupplementChange, type SupplementRow, supplementRows } from '../consolidation/supplement.ts';

export type SupplementContent = { readonly content: RegisterContent; readonly rows: readonly SupplementRow[] };

/** The key of the column that says what of a row is new. */
const changeColumn = 'change';

/**
 * Bổ sung lần n: only what differs from what was issued, each row with what of it is new, under a letter that names the document it supplements. Units that
 * registered nothing are named where they had not been named before.
 */
export function supplementContent(before: RegisterContent, now: RegisterContent, supplement: Pick<Supplement, 'n' | 'to' | 'dated'>): SupplementContent {
	const rows = supplementRows(before, now);
	const named = new Set(before.units.nil.map(({ unit }) => unit));
	const content: RegisterContent = {
		...now,
		heading: { ...now.heading, supplement: { ...supplement, ...countOf(rows) } },
		columns: [...now.columns, { key: changeColumn, heading: 'Bổ sung, thay đổi', type: 'note' }],
		rows: rows.map(({ cells, change }, index) => ({ stt: index + 1, cells: { ...cells, [changeColumn]: said(change) } })),
		units: { ...now.units, nil: now.units.nil.filter(({ unit }) => !named.has(unit)) }
	};
	return { content, rows };
}

function countOf(rows: readonly SupplementRow[]) {
	const count = (kind: SupplementChange['kind']) => rows.filter(({ change }) => change.kind === kind).length;
	return { added: count('added'), changed: count('changed'), removed: count('removed') };
}

function said(change: SupplementChange): string {
	if (change.kind === 'added') return 'Bổ sung';
	if (change.kind === 'removed') return 'Không thực hiện, rút khỏi danh sách';
	return `Thay đổi. ${change.cells.map(({ heading, was }) => (was === '' ? `${heading}: trước để trống` : `${heading} trước là: ${was}`)).join('; ')}`;
}
