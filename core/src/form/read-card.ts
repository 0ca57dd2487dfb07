import { shinglesOf } from '../language/similarity.ts';
import type { Form } from './form.ts';
import { headingLikeness, knownHeading } from './heading-likeness.ts';
import { headingWords } from './heading-words.ts';
import { isBlank, isOrdinal } from './placeholder.ts';
import type { NotUnderstood, ReturnRow } from './return.ts';
import { cellsOf, type Grid, type GridCell } from './table-grid.ts';

export type CardReading = { readonly rows: readonly ReturnRow[]; readonly notUnderstood: readonly NotUnderstood[] };
type Line = { readonly key: string | null; readonly label: GridCell; readonly words: string };

const widest = 4;
const goodEnough = 0.5;

/**
 * Reads a slip: the form's headings stand one under another on the left, the words of one activity beside them; where its first heading comes
 * again, the next activity begins. Null when the table is no slip.
 */
export function readCard(grid: Grid, form: Form, nameKey: string): CardReading | null {
	if (grid.width > widest) return null;
	const lines = grid.rows.flatMap((places) => lineOf(places, form));
	const keys = new Set(lines.flatMap(({ key }) => key ?? []));
	const known = lines.filter(({ key }) => key !== null).length;
	if (!keys.has(nameKey) || keys.size < 2 || known * 2 < lines.length) return null;
	const first = lines.find(({ key }) => key !== null)?.key;
	const rows: ReturnRow[] = [];
	const notUnderstood: NotUnderstood[] = [];
	for (const { key, label, words } of lines) {
		const last = rows.at(-1);
		if (isBlank(words)) continue;
		if (key === null) notUnderstood.push({ source: label.source, text: `${label.text}: ${words}`, why: 'extra-column' });
		else if (!last || (key === first && key in last.cells)) rows.push({ cells: { [key]: words }, head: null, source: label.source });
		else rows[rows.length - 1] = { ...last, cells: { ...last.cells, [key]: key in last.cells ? `${last.cells[key]}\n${words}` : words } };
	}
	return { rows, notUnderstood };
}

function lineOf(places: readonly (GridCell | null)[], { columns }: Form): Line[] {
	const [label, ...rest] = cellsOf(places).filter(({ text }) => text !== '' && !isOrdinal(text));
	if (!label) return [];
	const shingles = shinglesOf(headingWords(label.text));
	const scored = columns.flatMap(({ key, type, heading }) => (type === 'ordinal' ? [] : [{ key, score: headingLikeness(shingles, knownHeading(heading)) }]));
	const best = scored.reduce<{ key: string | null; score: number }>((top, one) => (one.score > top.score ? one : top), { key: null, score: 0 });
	return [{ key: best.score >= goodEnough ? best.key : null, label, words: rest.map(({ text }) => text).join('\n') }];
}
