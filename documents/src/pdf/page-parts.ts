import type { Node, TableNode } from '../flow/node.ts';
import type { Row } from './chunks.ts';
import { bandsOf, type Band, type TwoColumns } from './columns.ts';
import { joinTables } from './join-tables.ts';
import type { Chunk } from './page.ts';
import { paragraphsOf, type Area, type Notes } from './paragraphs.ts';
import type { Stretch } from './parse-page.ts';
import { lineOfRow } from './rows-to-lines.ts';
import type { PageTable } from './tables.ts';
import { columnsNode } from './two-columns.ts';

/** What follows each other on the pages: lines across, two columns, a table. */
type Part =
	| { readonly kind: 'lines'; readonly lines: readonly Chunk[] }
	| { readonly kind: 'columns'; readonly columns: TwoColumns }
	| { readonly kind: 'table'; readonly table: PageTable };

/** Rows go on over the end of a page, in two columns too. */
export function partsOf(stretches: readonly Stretch[]): Part[] {
	const parts: Part[] = [];
	let rows: Row[] = [];
	const flush = (): void => {
		parts.push(...bandsOf(rows).map(partOf));
		rows = [];
	};
	for (const stretch of stretches) {
		if ('node' in stretch) {
			flush();
			parts.push({ kind: 'table', table: stretch });
		} else rows.push(...stretch);
	}
	flush();
	return parts;
}

function partOf(band: Band): Part {
	return band.kind === 'columns' ? { kind: 'columns', columns: band } : { kind: 'lines', lines: band.rows.flatMap(lineOfRow) };
}

/** A table goes on when the next one follows at once and has the same columns. */
export function nodesOf(parts: readonly Part[], area: Area, notes: (page: number) => Notes): Node[] {
	const nodes: Node[] = [];
	let table: PageTable | null = null;
	for (const part of parts) {
		const joined: TableNode | null = part.kind === 'table' && table ? joinTables(table, part.table) : null;
		if (joined) nodes.pop();
		if (part.kind === 'lines') nodes.push(...paragraphsOf(part.lines, area, notes));
		else if (part.kind === 'columns') nodes.push(columnsNode(part.columns, area, notes));
		else nodes.push(joined ?? part.table.node);
		table = part.kind === 'table' ? { ...part.table, node: joined ?? part.table.node } : null;
	}
	return nodes;
}
