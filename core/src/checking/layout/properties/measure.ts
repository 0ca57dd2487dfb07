import type { Document, Table } from '../../../document/document.ts';

/** What Word leaves on each side of a cell's text, in twips. */
const cellPadding = 108;

/** How wide a paragraph may run, in twips: its cell's text, or the page between the margins. */
export function measureOf(document: Document, block: number): number {
	const cell = cellWidthAt(document, block);
	if (cell !== null) return cell - 2 * cellPadding;
	const section = document.sections.find(({ first, end }) => first <= block && block < end) ?? document.sections[0];
	return section ? section.paper.width - section.margins.left - section.margins.right : 0;
}

function cellWidthAt({ blocks }: Document, block: number): number | null {
	const table = blocks.slice(0, block).findLast((one): one is Table => one.kind === 'table');
	const cell = table?.rows.flatMap(({ cells }) => cells).find(({ first, end }) => first <= block && block < end);
	if (!table || !cell) return null;
	return table.grid.slice(cell.column, cell.column + cell.colSpan).reduce((sum, width) => sum + width, 0);
}
