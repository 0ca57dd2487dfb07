import type { Block, Paragraph, Table, TableCell, TableRow } from '../document/document.ts';

/** A document as a writer thinks of it: a table holds its cells and a cell its paragraphs. */
export type Part = Paragraph | TablePart;

export type TablePart = {
	readonly kind: 'table-part';
	readonly grid: readonly number[];
	readonly borders: Table['borders'];
	readonly rows: Iterable<RowPart>;
};

export type RowPart = { readonly cells: readonly CellPart[]; readonly header?: boolean; readonly cantSplit?: boolean; readonly height?: number };

export type CellPart = {
	readonly paragraphs: readonly Paragraph[];
	readonly colSpan?: number;
	readonly rowSpan?: number;
	readonly vertical?: 'top' | 'center' | 'bottom';
	readonly framed?: true;
};

/** Numbers the parts flat in document order; `from` is the number of the first block. */
export function layDown(parts: readonly Part[], from = 0): Block[] {
	const blocks: Block[] = [];
	for (const part of parts) {
		if (part.kind === 'paragraph') blocks.push(part);
		else blocks.push(...layTable(part, from + blocks.length));
	}
	return blocks;
}

function layTable({ grid, borders, rows }: TablePart, at: number): Block[] {
	const paragraphs: Paragraph[] = [];
	const covered: number[] = [];
	const laid: TableRow[] = [];
	for (const { cells, ...row } of rows) {
		let column = 0;
		const placed = cells.map((cell): TableCell => {
			while ((covered[column] ?? 0) > 0) column += 1;
			const first = at + 1 + paragraphs.length;
			paragraphs.push(...cell.paragraphs);
			const { colSpan = 1, rowSpan = 1, vertical, framed } = cell;
			for (let over = column; over < column + colSpan; over += 1) covered[over] = rowSpan;
			column += colSpan;
			const place = { first, end: at + 1 + paragraphs.length, column: column - colSpan, colSpan, rowSpan };
			return { ...place, ...(vertical && { vertical }), ...(framed && { framed }) };
		});
		for (const [over, count] of covered.entries()) covered[over] = Math.max(0, (count ?? 0) - 1);
		laid.push({ ...row, cells: placed });
	}
	const table: Table = { kind: 'table', grid, borders, rows: laid };
	return [table, ...paragraphs];
}
