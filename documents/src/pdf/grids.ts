import type { Rule, Rules } from './page.ts';

/** A cell between drawn lines, in points; `row` and `column` are those of the grid. */
export type GridCell = {
	readonly row: number;
	readonly column: number;
	readonly rowSpan: number;
	readonly colSpan: number;
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
};
export type Grid = { readonly columns: readonly number[]; readonly lines: readonly number[]; readonly cells: readonly GridCell[] };

const NEAR = 3;
const MOST_COLUMNS = 60;
const MOST_ROWS = 400;

/** The tables that a page's lines draw, from top to bottom. A single box is none. */
export function gridsOf({ lying, upright }: Rules): Grid[] {
	return groupsOf(lying, upright)
		.flatMap((group) => gridOf(group) ?? [])
		.toSorted((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0));
}

/** Lines that touch each other, directly or through others. */
function groupsOf(lying: readonly Rule[], upright: readonly Rule[]): Rules[] {
	const parent = [...lying.keys(), ...upright.map((_, index) => lying.length + index)];
	const rootOf = (of: number): number => {
		let at = of;
		while ((parent[at] ?? at) !== at) at = parent[at] = parent[parent[at] ?? at] ?? at;
		return at;
	};
	const sorted = [...upright.entries()].toSorted(([, a], [, b]) => a.at - b.at);
	for (const [index, rule] of lying.entries()) {
		for (let next = firstFrom(sorted, rule.from - NEAR); next < sorted.length; next++) {
			const [other, side] = sorted[next] ?? [0, rule];
			if (side.at > rule.to + NEAR) break;
			if (rule.at >= side.from - NEAR && rule.at <= side.to + NEAR) parent[rootOf(index)] = rootOf(lying.length + other);
		}
	}
	const groups = new Map<number, { lying: Rule[]; upright: Rule[] }>();
	const groupOf = (index: number): { lying: Rule[]; upright: Rule[] } => {
		const group = groups.get(rootOf(index)) ?? { lying: [], upright: [] };
		groups.set(rootOf(index), group);
		return group;
	};
	for (const [index, rule] of lying.entries()) groupOf(index).lying.push(rule);
	for (const [index, rule] of upright.entries()) groupOf(lying.length + index).upright.push(rule);
	return [...groups.values()];
}

function firstFrom(sorted: readonly (readonly [number, Rule])[], place: number): number {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((sorted[middle]?.[1].at ?? 0) >= place) high = middle;
		else low = middle + 1;
	}
	return low;
}

function gridOf(rules: Rules): Grid | null {
	const columns = placesOf(rules.upright);
	const lines = placesOf(rules.lying);
	const slots = (columns.length - 1) * (lines.length - 1);
	if (columns.length < 2 || lines.length < 2 || slots < 2 || columns.length > MOST_COLUMNS || lines.length > MOST_ROWS) return null;
	return { columns, lines, cells: cellsOf(columns, lines, rules) };
}

function placesOf(rules: readonly Rule[]): number[] {
	const places: number[] = [];
	for (const { at } of rules.toSorted((a, b) => a.at - b.at)) if (places.length === 0 || at - (places.at(-1) ?? 0) > NEAR) places.push(at);
	return places;
}

/** A slot belongs to the cell that reaches it: cells go on to the right and down until a line is drawn. */
function cellsOf(columns: readonly number[], lines: readonly number[], rules: Rules): GridCell[] {
	const taken = new Set<string>();
	const cells: GridCell[] = [];
	for (let row = 0; row + 1 < lines.length; row++) {
		for (let column = 0; column + 1 < columns.length; column++) {
			if (taken.has(`${row} ${column}`)) continue;
			const middle = ((lines[row] ?? 0) + (lines[row + 1] ?? 0)) / 2;
			let right = column + 1;
			while (right + 1 < columns.length && !isDrawn(rules.upright, columns[right] ?? 0, middle) && !taken.has(`${row} ${right}`)) right++;
			let bottom = row + 1;
			while (bottom + 1 < lines.length && isOpenBelow(columns, lines, rules, bottom, column, right)) bottom++;
			for (let y = row; y < bottom; y++) for (let x = column; x < right; x++) taken.add(`${y} ${x}`);
			const edges = { left: columns[column] ?? 0, right: columns[right] ?? 0, top: lines[row] ?? 0, bottom: lines[bottom] ?? 0 };
			cells.push({ row, column, rowSpan: bottom - row, colSpan: right - column, ...edges });
		}
	}
	return cells;
}

/** No line under the cell, and the slots below it are not parted otherwise. */
function isOpenBelow(columns: readonly number[], lines: readonly number[], { lying, upright }: Rules, line: number, from: number, to: number): boolean {
	const middle = ((lines[line] ?? 0) + (lines[line + 1] ?? 0)) / 2;
	for (let column = from; column < to; column++) {
		const centre = ((columns[column] ?? 0) + (columns[column + 1] ?? 0)) / 2;
		if (isDrawn(lying, lines[line] ?? 0, centre)) return false;
		if (column > from && isDrawn(upright, columns[column] ?? 0, middle)) return false;
	}
	return true;
}

function isDrawn(rules: readonly Rule[], at: number, through: number): boolean {
	return rules.some((rule) => Math.abs(rule.at - at) <= NEAR && rule.from <= through && through <= rule.to);
}
