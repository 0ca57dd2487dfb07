import type { CellNode, Node, RowNode, TableNode } from '../flow/node.ts';
import type { PageTable } from './tables.ts';

const SAME_COLUMN = 4;

/** A table and what goes on of it on the next page, as one; null when the columns are others. A head repeated there is left out. */
export function joinTables(first: PageTable, second: PageTable): TableNode | null {
	const same =
		first.grid.columns.length === second.grid.columns.length &&
		first.grid.columns.every((column, index) => Math.abs(column - (second.grid.columns[index] ?? 0)) < SAME_COLUMN);
	if (!same) return null;
	const repeated = repeatedRows(first.node.rows, second.node.rows);
	const head = first.node.rows.map((row, index) => (index < repeated ? { ...row, header: true } : row));
	return { ...first.node, rows: [...head, ...second.node.rows.slice(repeated)] };
}

function repeatedRows(first: readonly RowNode[], second: readonly RowNode[]): number {
	let count = 0;
	while (count < Math.min(first.length, second.length) - 1 && said(first[count]) === said(second[count]) && said(first[count]) !== '') count++;
	return count;
}

function said(row: RowNode | undefined): string {
	return (row?.cells ?? []).map(({ body, column, colSpan }: CellNode) => `${column} ${colSpan} ${body.map(textOf).join(' ')}`).join('\n');
}

function textOf(node: Node): string {
	return node.kind === 'paragraph' ? node.runs.map((run) => (run.kind === 'text' ? run.text : '')).join('') : '';
}
