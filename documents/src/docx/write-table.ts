import type { Table, TableCell, TableRow } from '@kheo/core';
import { gapXml } from './write-paragraph.ts';

/** Writes the blocks of a cell; true when the last thing written was a paragraph, which a cell must end with. */
export type CellWriter = (first: number, end: number) => void;
type Cover = { rows: number; readonly cell: TableCell };

/** Streams a table row by row; a vertical merge puts the covered cells back that the model leaves out. */
export function writeTable(table: Table, write: (xml: string) => void, writeCell: CellWriter): void {
	write(tableHeadXml(table));
	const covered = new Map<number, Cover>();
	for (const row of table.rows) writeRow(table, row, covered, write, writeCell);
	write('</w:tbl>');
}

function tableHeadXml({ grid, borders, align }: Table): string {
	const width = grid.reduce((sum, column) => sum + column, 0);
	const position = align && align !== 'left' ? `<w:jc w:val="${align === 'justify' ? 'both' : align}"/>` : '';
	const columns = grid.map((column) => `<w:gridCol w:w="${column}"/>`).join('');
	return (
		`<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/>${position}${bordersXml(borders)}<w:tblLayout w:type="fixed"/>` +
		'<w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr>' +
		`<w:tblGrid>${columns}</w:tblGrid>`
	);
}

const single = 'w:val="single" w:sz="4" w:space="0" w:color="auto"';

function bordersXml(borders: Table['borders']): string {
	const line = borders === 'all' ? single : 'w:val="nil"';
	const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} ${line}/>`);
	return `<w:tblBorders>${sides.join('')}</w:tblBorders>`;
}

function writeRow(table: Table, row: TableRow, covered: Map<number, Cover>, write: (xml: string) => void, writeCell: CellWriter): void {
	write(`<w:tr>${rowPropertiesXml(row, leadingColumns(row, covered))}`);
	const places = covered.size === 0 ? row.cells.map(ownPlace) : allPlaces(row, covered);
	for (const place of places) {
		if ('cell' in place) writeOwnCell(table, place.cell, covered, write, writeCell);
		else coverCell(table, place.cover, covered, write);
	}
	write('</w:tr>');
}

type Place = { readonly column: number; readonly cell: TableCell } | { readonly column: number; readonly cover: Cover };

function allPlaces(row: TableRow, covered: ReadonlyMap<number, Cover>): Place[] {
	const places = [...covered].map(([column, cover]): Place => ({ column, cover }));
	return [...row.cells.map(ownPlace), ...places].sort((a, b) => a.column - b.column);
}

function ownPlace(cell: TableCell): Place {
	return { column: cell.column, cell };
}

function leadingColumns(row: TableRow, covered: ReadonlyMap<number, Cover>): number {
	const columns = [...row.cells.map((cell) => cell.column), ...covered.keys()];
	return columns.length > 0 ? Math.min(...columns) : 0;
}

function rowPropertiesXml({ header, cantSplit, height }: TableRow, before: number): string {
	const xml = [
		before > 0 && `<w:gridBefore w:val="${before}"/>`,
		cantSplit && '<w:cantSplit/>',
		height && `<w:trHeight w:val="${height}"/>`,
		header && '<w:tblHeader/>'
	]
		.filter(Boolean)
		.join('');
	return xml && `<w:trPr>${xml}</w:trPr>`;
}

function writeOwnCell(table: Table, cell: TableCell, covered: Map<number, Cover>, write: (xml: string) => void, writeCell: CellWriter): void {
	const merge = cell.rowSpan > 1 ? '<w:vMerge w:val="restart"/>' : '';
	write(cellHeadXml(table, cell, merge));
	writeCell(cell.first, cell.end);
	write('</w:tc>');
	if (cell.rowSpan > 1) covered.set(cell.column, { rows: cell.rowSpan - 1, cell });
}

function coverCell(table: Table, cover: Cover, covered: Map<number, Cover>, write: (xml: string) => void): void {
	write(`${cellHeadXml(table, cover.cell, '<w:vMerge/>')}${gapXml()}</w:tc>`);
	cover.rows--;
	if (cover.rows === 0) covered.delete(cover.cell.column);
}

function cellHeadXml({ grid }: Table, { column, colSpan, vertical, framed }: TableCell, merge: string): string {
	let width = 0;
	for (let at = column; at < column + colSpan; at++) width += grid[at] ?? 0;
	const span = colSpan > 1 ? `<w:gridSpan w:val="${colSpan}"/>` : '';
	const frame = framed ? `<w:tcBorders>${['top', 'left', 'bottom', 'right'].map((side) => `<w:${side} ${single}/>`).join('')}</w:tcBorders>` : '';
	const place = vertical && vertical !== 'top' ? `<w:vAlign w:val="${vertical}"/>` : '';
	return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${merge}${frame}${place}</w:tcPr>`;
}
