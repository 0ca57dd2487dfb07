import type { Piece } from './doc-text.ts';
import { plcOf, type WordFile } from './word-file.ts';

/** Properties of the characters `from` … `to - 1`, as a list of sprms; for a paragraph its style stands first. */
export type PropertyRun = { readonly from: number; readonly to: number; readonly properties: DataView | null };
type FileRun = { readonly from: number; readonly to: number; readonly properties: DataView | null };

const PAGE = 512;

/** The runs of one kind, in the order of the text ([MS-DOC] 2.4.6: pages of formatted runs say places in the stream, not in the text). */
export function readPropertyRuns(file: WordFile, index: number, kind: 'character' | 'paragraph', pieces: readonly Piece[]): PropertyRun[] {
	const table = file.part(index);
	const { positions, record } = plcOf(table, 4);
	const pages = new Set(positions.slice(1).map((_, page) => table.getUint32(record(page), true) & 0x3fffff));
	const runs = [...pages].flatMap((page) => pageRuns(file.main, page * PAGE, kind));
	const sorted = runs.toSorted((a, b) => a.from - b.from);
	return pieces.flatMap((piece) => runsOfPiece(piece, sorted));
}

function pageRuns(main: DataView, at: number, kind: 'character' | 'paragraph'): FileRun[] {
	if (at + PAGE > main.byteLength) return [];
	const count = main.getUint8(at + PAGE - 1);
	const record = kind === 'character' ? 1 : 13;
	if ((count + 1) * 4 + count * record > PAGE) return [];
	return Array.from({ length: count }, (_, index) => {
		const offset = main.getUint8(at + (count + 1) * 4 + index * record) * 2;
		return {
			from: main.getUint32(at + index * 4, true),
			to: main.getUint32(at + (index + 1) * 4, true),
			properties: offset === 0 ? null : kind === 'character' ? characterProperties(main, at + offset) : paragraphProperties(main, at + offset)
		};
	});
}

function characterProperties(main: DataView, at: number): DataView {
	return part(main, at + 1, main.getUint8(at));
}

function paragraphProperties(main: DataView, at: number): DataView {
	const words = main.getUint8(at);
	return words > 0 ? part(main, at + 1, words * 2 - 1) : part(main, at + 2, main.getUint8(at + 1) * 2);
}

function part(main: DataView, at: number, length: number): DataView {
	return new DataView(main.buffer, main.byteOffset + at, Math.max(0, Math.min(length, main.byteLength - at)));
}

function runsOfPiece({ from, to, at, size }: Piece, runs: readonly FileRun[]): PropertyRun[] {
	const end = at + (to - from) * size;
	const found: PropertyRun[] = [];
	for (let index = firstAfter(runs, at); index < runs.length; index++) {
		const run = runs[index];
		if (!run || run.from >= end) break;
		const first = from + Math.floor((Math.max(run.from, at) - at) / size);
		const last = from + Math.ceil((Math.min(run.to, end) - at) / size);
		if (last > first) found.push({ from: first, to: last, properties: run.properties });
	}
	return found;
}

/** The first run that ends after a place. */
function firstAfter(runs: readonly FileRun[], place: number): number {
	let low = 0;
	let high = runs.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((runs[middle]?.to ?? 0) > place) high = middle;
		else low = middle + 1;
	}
	return low;
}

/** The run at a place in the text. */
export function runAt(runs: readonly PropertyRun[], place: number): PropertyRun | undefined {
	const run = runs[firstAfter(runs, place)];
	return run && run.from <= place ? run : undefined;
}
