import type { Document } from '../document/document.ts';
import { textOf } from '../document/text.ts';
import { moneyMeasure, type MoneyMeasure } from './money-measure.ts';
import { cellsOf, type Grid } from './table-grid.ts';

const blocksSearched = 12;

/** The measure stated closest above a table's headings: in the title rows of a sheet, else in the paragraphs before the table. */
export function measureAbove({ blocks }: Pick<Document, 'blocks'>, block: number, grid: Grid, headerRow: number): MoneyMeasure | null {
	const titles = grid.rows.slice(0, Math.max(0, headerRow)).flatMap(cellsOf);
	const before = blocks.slice(Math.max(0, block - blocksSearched), block).map((one) => (one.kind === 'paragraph' ? textOf(one) : ''));
	const texts = [...before, ...titles.map(({ text }) => text)];
	return texts.map(moneyMeasure).findLast((measure) => measure !== null) ?? null;
}
