import { searchKey } from '../language/search-key.ts';
import { isClosingLine } from './letter-parts.ts';
import type { ColumnMatch } from './match-columns.ts';
import { nilSentence } from './nil.ts';
import { isBlank, isGroupLabel, isOrdinal } from './placeholder.ts';
import { cellsOf, type GridCell } from './table-grid.ts';

export type RowKind = 'empty' | 'head' | 'nil' | 'total' | 'closing' | 'continued' | 'data';

type Places = readonly (GridCell | null)[];

/** What a row of a unit's table is, before anything is taken from it. */
export function rowKind(places: Places, match: ColumnMatch, nameKey: string): RowKind {
	const filled = cellsOf(places).filter(({ text }) => !isBlank(text));
	const said = filled.filter(({ text }) => !isOrdinal(text));
	if (said.length === 0 || isHeadingAgain(places, match)) return 'empty';
	if (filled.every(({ text }) => isOrdinal(text) || isClosingLine(text))) return 'closing';
	const [only] = said;
	if (only && said.length === 1) return kindOfLoneCell(only, filled, places, match, nameKey);
	if (isTotal(said)) return 'total';
	return (places[match.keys.indexOf(nameKey)]?.text ?? '') === '' && !hasNumber(places, match, nameKey) ? 'continued' : 'data';
}

function isHeadingAgain(places: Places, { headings }: ColumnMatch): boolean {
	return places.every((cell, at) => searchKey(cell?.text ?? '') === searchKey(headings[at] ?? ''));
}

function kindOfLoneCell(only: GridCell, filled: readonly GridCell[], places: Places, match: ColumnMatch, nameKey: string): RowKind {
	if (nilSentence(only.text) !== null) return 'nil';
	if (isTotal([only])) return 'total';
	if (only.colSpan >= Math.max(2, match.keys.length - 2)) return 'head';
	if (match.ordinal !== null && match.keys[places.indexOf(only)] === match.ordinal) return 'head';
	const label = filled.find((cell) => cell !== only);
	const inName = places[match.keys.indexOf(nameKey)] === only;
	if (inName && (label ? isGroupLabel(label.text) : /^([IVX]{1,6}|[A-HĐ])[.)]\s/.test(only.text))) return 'head';
	return inName || label ? 'data' : 'continued';
}

function isTotal(said: readonly GridCell[]): boolean {
	return /^(tong cong|tong so|tong|cong)[\s:.]*[\d.]*( (hoat dong|noi dung|muc|viec))?$/.test(searchKey(said[0]?.text ?? ''));
}

function hasNumber(places: Places, { keys }: ColumnMatch, nameKey: string): boolean {
	const before = places.slice(0, Math.max(0, keys.indexOf(nameKey)));
	return before.some((cell) => cell !== null && cell.text !== '' && isOrdinal(cell.text));
}
