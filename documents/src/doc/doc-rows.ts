import type { Node } from '../flow/node.ts';
import type { EdgeCell, EdgeRow } from '../flow/table-of-edges.ts';
import { byteOf, shortOf, sprmsIn, type Sprm } from './sprms.ts';

type CellDraft = { -readonly [Key in keyof Omit<EdgeCell, 'body'>]: EdgeCell[Key] };
type RowDraft = { left: number; cells: CellDraft[]; header: boolean; cantSplit: boolean; height: number; framed: boolean };

/** The row whose end mark has these properties ([MS-DOC] 2.6.3), around the cells that stand before the mark. */
export function rowOf(lists: readonly { readonly view: DataView; readonly from: number }[], cells: readonly (readonly Node[])[]): EdgeRow {
	const row: RowDraft = { left: 0, cells: [], header: false, cantSplit: false, height: 0, framed: false };
	for (const { view, from } of lists) for (const sprm of sprmsIn(view, from)) readRowProperty(row, sprm);
	const last = row.cells.at(-1)?.right ?? row.left;
	const { left, header, cantSplit, height } = row;
	return {
		left,
		cells: cells.map((body, index) => {
			const shape = row.cells[index] ?? { right: last + 1000 * (index + 1 - row.cells.length), framed: false };
			return { ...shape, framed: shape.framed || row.framed, body };
		}),
		...(header && { header }),
		...(cantSplit && { cantSplit }),
		...(height !== 0 && { height: Math.abs(height) })
	};
}

function readRowProperty(row: RowDraft, sprm: Sprm): void {
	switch (sprm.code) {
		case 0xd608:
			defineCells(row, sprm);
			break;
		case 0x3404:
			row.header = byteOf(sprm) !== 0;
			break;
		case 0x3403:
		case 0x3466:
			row.cantSplit = byteOf(sprm) !== 0;
			break;
		case 0x9407:
			row.height = shortOf(sprm);
			break;
		case 0xd605:
		case 0xd613:
			row.framed = tableIsFramed(sprm);
			break;
		case 0xd62b:
			mergeDown(row, sprm);
			break;
		case 0x5624:
			mergeAcross(row, sprm);
	}
}

const CELL = 20;

/** How many cells, their edges, then twenty bytes for each: merging, place, borders. */
function defineCells(row: RowDraft, { view, at, length }: Sprm): void {
	const count = Math.min(64, view.getUint8(at));
	const shapes = at + 1 + (count + 1) * 2;
	if (shapes > at + length) return;
	row.left = view.getInt16(at + 1, true);
	row.cells = Array.from({ length: count }, (_, index) => {
		const right = view.getInt16(at + 3 + index * 2, true);
		const shape = shapes + index * CELL;
		return shape + CELL <= at + length ? { right, ...shapeOf(view, shape) } : { right, framed: false };
	});
}

function shapeOf(view: DataView, at: number): Omit<CellDraft, 'right'> {
	const flags = view.getUint16(at, true);
	const borders = [4, 8, 12, 16].filter((offset) => isLine(view.getUint32(at + offset, true))).length;
	const vertical = (flags >> 7) & 3;
	return {
		framed: borders >= 2,
		...((flags & 1) !== 0 && { across: 'restart' as const }),
		...((flags & 3) === 2 && { across: 'continue' as const }),
		...((flags & 0x60) === 0x20 && { down: 'continue' as const }),
		...((flags & 0x40) !== 0 && { down: 'restart' as const }),
		...(vertical === 1 && { vertical: 'center' as const }),
		...(vertical === 2 && { vertical: 'bottom' as const })
	};
}

/** A border in the old form: its kind is the second byte. */
function isLine(border: number): boolean {
	const kind = (border >> 8) & 0xff;
	return border !== 0xffffffff && kind !== 0 && kind !== 0xff;
}

function tableIsFramed({ code, view, at, length }: Sprm): boolean {
	const size = code === 0xd605 ? 4 : 8;
	const kindAt = code === 0xd605 ? 1 : 5;
	let drawn = 0;
	for (let side = at; side + size <= at + length; side += size) if (view.getUint8(side + kindAt) !== 0 && view.getUint8(side + kindAt) !== 0xff) drawn++;
	return drawn >= 4;
}

function mergeDown(row: RowDraft, { view, at }: Sprm): void {
	const cell = row.cells[view.getUint8(at)];
	const flags = view.getUint8(at + 1);
	if (!cell) return;
	if (flags === 1) cell.down = 'continue';
	else if (flags === 3) cell.down = 'restart';
	else delete cell.down;
}

function mergeAcross(row: RowDraft, { view, at }: Sprm): void {
	const first = view.getUint8(at);
	const end = view.getUint8(at + 1);
	row.cells.forEach((cell, index) => {
		if (index === first) cell.across = 'restart';
		else if (index > first && index < end) cell.across = 'continue';
	});
}
