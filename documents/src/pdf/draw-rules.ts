import type { Rule, Rules } from './page.ts';

type Matrix = readonly [number, number, number, number, number, number];
type Operators = { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] };
/** Numbers of the drawing operators that matter here. */
export type OperatorCodes = {
	readonly save: number;
	readonly restore: number;
	readonly transform: number;
	readonly constructPath: number;
	readonly paintFormXObjectBegin: number;
	readonly paintFormXObjectEnd: number;
};
type Segment = { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };

const MOST_SEGMENTS = 20_000;
/** Borders are drawn as lines or as very flat boxes. */
const FLAT = 2.5;
const SHORTEST = 3;

/** The straight lines a page draws, in the coordinates of `view`. A page that draws more than any table has none. */
export function rulesOf({ fnArray, argsArray }: Operators, codes: OperatorCodes, view: Matrix): Rules {
	const stack: Matrix[] = [];
	let matrix = view;
	const segments: Segment[] = [];
	for (const [index, code] of fnArray.entries()) {
		const args = argsArray[index];
		if (code === codes.save || code === codes.paintFormXObjectBegin) stack.push(matrix);
		if (code === codes.restore || code === codes.paintFormXObjectEnd) matrix = stack.pop() ?? matrix;
		else if (code === codes.transform) matrix = times(matrix, matrixIn(args));
		else if (code === codes.paintFormXObjectBegin) matrix = times(matrix, matrixIn(Array.isArray(args) ? args[0] : null));
		else if (code === codes.constructPath) segments.push(...segmentsOf(args, matrix));
		if (segments.length > MOST_SEGMENTS) return { lying: [], upright: [] };
	}
	return {
		lying: joined(segments.flatMap(({ x1, y1, x2, y2 }) => (Math.abs(y1 - y2) <= FLAT && Math.abs(x1 - x2) > SHORTEST ? [ruleOf((y1 + y2) / 2, x1, x2)] : []))),
		upright: joined(
			segments.flatMap(({ x1, y1, x2, y2 }) => (Math.abs(x1 - x2) <= FLAT && Math.abs(y1 - y2) > SHORTEST ? [ruleOf((x1 + x2) / 2, y1, y2)] : []))
		)
	};
}

function ruleOf(at: number, a: number, b: number): Rule {
	return { at, from: Math.min(a, b), to: Math.max(a, b) };
}

const strokes = new Set([20, 21, 24, 25, 26, 27]);
const fills = new Set([22, 23]);

/** A stroked path gives its sides, a filled one only when it is flat: shading is no border. */
function segmentsOf(args: unknown, matrix: Matrix): Segment[] {
	if (!Array.isArray(args)) return [];
	const [paint, paths] = args as readonly unknown[];
	if (typeof paint !== 'number' || (!strokes.has(paint) && !fills.has(paint)) || !Array.isArray(paths)) return [];
	return paths.flatMap((path: unknown) => {
		const sides = sidesOf(path, matrix);
		return fills.has(paint) ? flatBox(sides) : sides;
	});
}

/** A filled box is a line along its longer side. */
function flatBox(sides: readonly Segment[]): Segment[] {
	if (sides.length === 0 || sides.length > 8) return [];
	const xs = sides.flatMap(({ x1, x2 }) => [x1, x2]);
	const ys = sides.flatMap(({ y1, y2 }) => [y1, y2]);
	const box = { x1: Math.min(...xs), x2: Math.max(...xs), y1: Math.min(...ys), y2: Math.max(...ys) };
	return box.x2 - box.x1 <= FLAT || box.y2 - box.y1 <= FLAT ? [box] : [];
}

/** Path data: move 0, line 1, curve 2 (six numbers), quadratic 3 (four), close 4. */
function sidesOf(path: unknown, matrix: Matrix): Segment[] {
	const data = path instanceof Float32Array || Array.isArray(path) ? Array.from(path as ArrayLike<number>) : [];
	const sides: Segment[] = [];
	let start = { x: 0, y: 0 };
	let last = start;
	const to = (x: number, y: number): void => {
		const next = applied(matrix, x, y);
		sides.push({ x1: last.x, y1: last.y, x2: next.x, y2: next.y });
		last = next;
	};
	for (let at = 0; at < data.length && sides.length < MOST_SEGMENTS;) {
		const code = data[at];
		if (code === 0) {
			start = applied(matrix, data[at + 1] ?? 0, data[at + 2] ?? 0);
			last = start;
		} else if (code === 1) to(data[at + 1] ?? 0, data[at + 2] ?? 0);
		else if (code === 2) last = applied(matrix, data[at + 5] ?? 0, data[at + 6] ?? 0);
		else if (code === 3) last = applied(matrix, data[at + 3] ?? 0, data[at + 4] ?? 0);
		else if (code === 4) {
			sides.push({ x1: last.x, y1: last.y, x2: start.x, y2: start.y });
			last = start;
		}
		at += [3, 3, 7, 5, 1][code ?? 4] ?? 1;
	}
	return sides;
}

const SAME_PLACE = 1.5;
const SAME_END = 3;

/** Cells draw their borders one by one: pieces of one line are put together. */
function joined(rules: readonly Rule[]): Rule[] {
	const sorted = rules.toSorted((a, b) => a.at - b.at || a.from - b.from);
	const lines: Rule[][] = [];
	for (const rule of sorted) {
		const line = lines.at(-1);
		if (line && rule.at - (line[0]?.at ?? 0) <= SAME_PLACE) line.push(rule);
		else lines.push([rule]);
	}
	return lines.flatMap(joinedLine);
}

function joinedLine(line: readonly Rule[]): Rule[] {
	const merged: Rule[] = [];
	for (const rule of line.toSorted((a, b) => a.from - b.from)) {
		const last = merged.at(-1);
		if (last && rule.from <= last.to + SAME_END) merged[merged.length - 1] = { ...last, to: Math.max(last.to, rule.to) };
		else merged.push(rule);
	}
	return merged;
}

export function times(a: Matrix, b: Matrix): Matrix {
	return [
		a[0] * b[0] + a[2] * b[1],
		a[1] * b[0] + a[3] * b[1],
		a[0] * b[2] + a[2] * b[3],
		a[1] * b[2] + a[3] * b[3],
		a[0] * b[4] + a[2] * b[5] + a[4],
		a[1] * b[4] + a[3] * b[5] + a[5]
	];
}

function applied(m: Matrix, x: number, y: number): { x: number; y: number } {
	return { x: m[0] * x + m[2] * y + m[4], y: m[1] * x + m[3] * y + m[5] };
}

/** The identity, when it is no matrix. */
export function matrixIn(value: unknown): Matrix {
	const numbers = value instanceof Float32Array || Array.isArray(value) ? Array.from(value as ArrayLike<unknown>, Number) : [];
	const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers.length === 6 && numbers.every(Number.isFinite) ? numbers : [];
	return [a, b, c, d, e, f];
}
