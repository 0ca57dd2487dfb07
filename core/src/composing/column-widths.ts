import { keyColumns } from '../form/form-columns.ts';
import type { Column, ColumnType } from '../form/form.ts';
import { searchKey } from '../language/search-key.ts';

const ordinalShare = 0.045;
/** "Stt" on one line of an upright page, in twips. */
const leastOrdinal = 600;
const fixedShares: Partial<Record<ColumnType, number>> = { date: 0.125, number: 0.08, note: 0.1 };
const nameWeight = 1.75;
const resultWeight = 1.45;

/** Widths of the form's columns in twips, adding up to `width`: what is done and what comes of it are widest, ordinal and note narrow. */
export function columnWidths(columns: readonly Column[], width: number): number[] {
	const name = keyColumns({ title: '', columns }).name;
	const fixed = columns.map(({ type }) => (type === 'ordinal' ? Math.max(ordinalShare, leastOrdinal / width) : (fixedShares[type] ?? 0)));
	const weights = columns.map((column, index) => (fixed[index] ? 0 : weightOf(column, column === name)));
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	const rest = 1 - fixed.reduce((sum, share) => sum + share, 0);
	const shares = columns.map((_, index) => (fixed[index] ?? 0) || ((weights[index] ?? 0) * rest) / total);
	return wholeTwips(total === 0 ? shares.map((share) => share / (1 - rest)) : shares, width);
}

function weightOf({ heading }: Column, isName: boolean): number {
	if (isName) return nameWeight;
	return /\b(muc tieu|ket qua|noi dung)\b/.test(searchKey(heading)) ? resultWeight : 1;
}

function wholeTwips(shares: readonly number[], width: number): number[] {
	const edges = shares.map((_, index) => Math.round(shares.slice(0, index + 1).reduce((sum, share) => sum + share, 0) * width));
	return edges.map((edge, index) => edge - (edges[index - 1] ?? 0));
}
