import type { MeasuredMatch } from './column-measures.ts';
import type { Cells } from './form.ts';
import { isBlank } from './placeholder.ts';
import type { GridCell } from './table-grid.ts';

/** A row's words under the form's keys. What stood in sub-columns of one heading keeps the names of its sub-columns, so that "4" and "6" are not read as one. */
export function cellsByKey(row: number, places: readonly (GridCell | null)[], match: MeasuredMatch): Cells {
	const { keys, ordinal, carried, counted } = match;
	const cells: Record<string, string> = {};
	for (const [at, cell] of places.entries()) {
		const key = keys[at];
		if (!cell || !key || key === ordinal || isBlank(cell.text) || places.indexOf(cell) < keys.indexOf(key) || reachesFromPart(places, keys, at)) continue;
		if (counted[at] && cell.row < row && /\d/.test(cell.text)) continue;
		cells[key] = withLines(cells[key], withPart(withMeasure(cell.text, carried[at] ?? null), partOf(places, match, at)));
	}
	return cells;
}

/** The words below those above, unless they stand there already. */
export function withLines(above: string | undefined, text: string): string {
	if (above === undefined || above === '') return text;
	return text === '' || above.split('\n').includes(text) || above === text ? above : `${above}\n${text}`;
}

function reachesFromPart(places: readonly (GridCell | null)[], keys: readonly (string | null)[], at: number): boolean {
	return at > 0 && places[at - 1] === places[at] && keys[at - 1] === keys[at];
}

/** A cell that reaches over several sub-columns belongs to their heading as a whole; a measure that the number carries is not said twice. */
function partOf(places: readonly (GridCell | null)[], { parts, keys, carried }: MeasuredMatch, at: number): string | null {
	if (places[at + 1] === places[at] && keys[at + 1] === keys[at]) return null;
	const part = parts[at] ?? null;
	return carried[at] ? (part?.replace(/\s*\([^)]*(?:đồng|vnđ|vnd)\)/iu, '') ?? null) : part;
}

function withPart(text: string, part: string | null): string {
	return part === null ? text : `${part}: ${text}`;
}

/** The number that a unit typed with the measure its own table states. Nothing is converted. */
function withMeasure(text: string, measure: string | null): string {
	return measure === null || !/^\d[\d.,\s]*$/.test(text) ? text : `${text} ${measure}`;
}
