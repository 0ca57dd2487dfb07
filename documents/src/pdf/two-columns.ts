import type { TableNode } from '../flow/node.ts';
import type { TwoColumns } from './columns.ts';
import type { Chunk } from './page.ts';
import { paragraphsOf, type Area, type Notes } from './paragraphs.ts';

/** Two columns are a table without borders, as the head of a paper is made in a word processor. */
export function columnsNode({ left, right, gutter }: TwoColumns, area: Area, notes: (page: number) => Notes): TableNode {
	const cells = [
		{ column: 0, colSpan: 1, rowSpan: 1, body: paragraphsOf(left, centredArea(left, area.left, 1) ?? { left: area.left, right: gutter }, notes) },
		{
			column: 1,
			colSpan: 1,
			rowSpan: 1,
			body: paragraphsOf(right, centredArea(right, area.right - CELL_ENDS, -1) ?? { left: gutter, right: area.right }, notes)
		}
	];
	const grid = [gutter - area.left, area.right - gutter].map((width) => Math.round(width * 20));
	return { kind: 'table', grid, rows: [{ cells }], borders: 'none' };
}

/** A table hangs out to the left by its padding, so that its text ends this much before the margin. */
const CELL_ENDS = 10.8;

/** What a centred column was broken to: as wide on the inner side of its middle as it is to the page's edge; null when it is not centred. */
function centredArea(column: readonly Chunk[], edge: number, side: 1 | -1): Area | null {
	const middles = column.map((chunk) => (chunk.x + chunk.right) / 2).toSorted((a, b) => a - b);
	const middle = middles[middles.length >> 1];
	if (middle === undefined || middles.filter((one) => Math.abs(one - middle) < 3).length * 2 <= middles.length) return null;
	const widest = Math.max(...column.map(({ x, right }) => right - x));
	const half = Math.max((middle - edge) * side, widest / 2);
	return { left: middle - half, right: middle + half };
}
