import { onOneLine } from '../composing/with-corrections.ts';
import { paragraphChanges } from '../revision/paragraph-changes.ts';
import type { Lost } from './compare-paper.ts';
import type { RegisterContent } from './register.ts';

export type RowDifference =
	| { readonly kind: 'cell'; readonly stt: number; readonly column: string; readonly was: string; readonly is: string }
	| { readonly kind: 'row-removed'; readonly stt: number; readonly text: string }
	| Lost;

/** Rows of the annex as somebody changed them; a row is told by its words, and by its Stt where its words are all new. */
export function compareRows(content: RegisterContent, corrected: readonly (readonly string[])[]): RowDifference[] {
	const was = content.rows.map((row) => cellsOf(content, row));
	const is = corrected.map((cells) => content.columns.map((_, at) => lined(cells[at] ?? '')));
	const texts = (rows: readonly (readonly string[])[]) => rows.map((cells) => cells.filter((_, at) => content.columns[at]?.type !== 'ordinal').join(' ¦ '));
	const [before, after] = [texts(was), texts(is)];
	const changes = paired(paragraphChanges(before, after), content, is);
	return changes.flatMap(({ before: a, after: b }): RowDifference[] => {
		if (a !== null && b !== null) return cellDifferences(content, a, was[a] ?? [], is[b] ?? []);
		if (a !== null) {
			const isMoved = changes.some((other) => other.before === null && other.after !== null && after[other.after] === before[a]);
			return isMoved ? [] : [{ kind: 'row-removed', stt: content.rows[a]?.stt ?? 0, text: said(before[a]) }];
		}
		const text = b === null ? '' : (after[b] ?? '');
		return [{ kind: 'lost', what: before.includes(text) ? 'row-moved' : 'row-added', text: said(text) }];
	});
}

type Change = { readonly before: number | null; readonly after: number | null };

/** A row that went and one that came under the same Stt are one row written anew. */
function paired(changes: readonly Change[], { columns, rows }: RegisterContent, is: readonly (readonly string[])[]): Change[] {
	const ordinal = columns.findIndex(({ type }) => type === 'ordinal');
	const sttOf = (after: number | null) => (after === null ? null : Number(is[after]?.[ordinal]));
	const came = changes.filter(({ before }) => before === null);
	const twin = (before: number | null) => came.find(({ after }) => before !== null && sttOf(after) === rows[before]?.stt)?.after ?? null;
	const taken = new Set(changes.flatMap(({ before, after }) => (after === null ? [twin(before)] : [])));
	return changes.flatMap((change) => {
		if (change.after === null) return [{ before: change.before, after: twin(change.before) }];
		return change.before === null && taken.has(change.after) ? [] : [change];
	});
}

function cellDifferences({ columns, rows }: RegisterContent, at: number, was: readonly string[], is: readonly string[]): RowDifference[] {
	return columns.flatMap(({ key, type }, column): RowDifference[] => {
		const [old, now] = [was[column] ?? '', is[column] ?? ''];
		return type === 'ordinal' || onOneLine(old) === onOneLine(now) ? [] : [{ kind: 'cell', stt: rows[at]?.stt ?? 0, column: key, was: old, is: now }];
	});
}

function cellsOf({ columns }: RegisterContent, { stt, cells }: RegisterContent['rows'][number]): string[] {
	return columns.map(({ key, type }) => (type === 'ordinal' ? String(stt) : lined(cells[key] ?? '')));
}

function lined(text: string): string {
	return text
		.split('\n')
		.map(onOneLine)
		.filter((line) => line !== '')
		.join('\n');
}

function said(text = ''): string {
	return text.split(' ¦ ').filter(Boolean).join(' | ');
}
