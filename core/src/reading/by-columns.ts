import type { Line } from './lines.ts';

/**
 * The closing block as it is read, the left side first: "Nơi nhận" and the signature stand side by side, and a converter may have
 * made a row of each line.
 */
export function byColumns(close: readonly Line[]): Line[] {
	const ordered: Line[] = [];
	let cells: Line[] = [];
	for (const line of close) {
		if (line.cell !== null) cells.push(line);
		else {
			ordered.push(...leftFirst(cells), line);
			cells = [];
		}
	}
	return [...ordered, ...leftFirst(cells)];
}

function leftFirst(cells: readonly Line[]): Line[] {
	return cells.toSorted((a, b) => (a.cell?.column ?? 0) - (b.cell?.column ?? 0));
}
