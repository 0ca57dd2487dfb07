import type { SupplementParts } from '../form/compare-supplement.ts';
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

/** The register of a supplement as one register for each of what its rows say, without the column that says it; null where it is none. */
export function supplementParts(content: RegisterContent): SupplementParts<RegisterContent> | null {
	if (!content.heading.supplement || !content.columns.some(({ key }) => key === changeColumn)) return null;
	const kindOf = (words: string): SupplementChange['kind'] => (words === removedWords ? 'removed' : words.startsWith(changedWords) ? 'changed' : 'added');
	const part = (kind: SupplementChange['kind']): RegisterContent => ({
		...content,
		columns: content.columns.filter(({ key }) => key !== changeColumn),
		rows: content.rows
			.filter(({ cells }) => kindOf(cells[changeColumn] ?? '') === kind)
			.map(({ stt, cells: { [changeColumn]: _said, ...cells } }) => ({ stt, cells }))
	});
	return { added: part('added'), changed: part('changed'), removed: part('removed') };
}

const removedWords = 'Không thực hiện, rút khỏi danh sách';
const changedWords = 'Thay đổi. ';

function said(change: SupplementChange): string {
	if (change.kind === 'added') return 'Bổ sung';
	if (change.kind === 'removed') return removedWords;
	return `${changedWords}${change.cells.map(({ heading, was }) => (was === '' ? `${heading}: trước để trống` : `${heading} trước là: ${was}`)).join('; ')}`;
}
