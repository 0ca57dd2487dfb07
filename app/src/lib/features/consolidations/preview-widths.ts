import type { Column } from '@kheo/core';
import type { FoldedRow } from './view.ts';

/** Shares in per cent, the form's columns and then the sources; `least` is how many characters wide the table must be for no word to break. */
export type PreviewWidths = { readonly shares: readonly number[]; readonly least: number };

const padding = 3;
const longestCounted = 16;
const sources = { least: 18, most: 26 };

/** A column is as wide as its words ask: a count of people stays narrow, what is done gets the room, and the sources are always in sight. */
export function previewWidths(columns: readonly Column[], rows: readonly Pick<FoldedRow, 'cells' | 'sources'>[]): PreviewWidths {
	const asked = [
		...columns.map((column) => askedBy(column, rows)),
		Math.min(sources.most, Math.max(sources.least, askedByTexts(rows.flatMap((row) => row.sources.map(({ unit }) => unit)))))
	];
	const least = asked.reduce((sum, width) => sum + width, 0);
	return { shares: asked.map((width) => (100 * width) / least), least: Math.ceil(least) };
}

function askedBy({ key, type, heading }: Column, rows: readonly Pick<FoldedRow, 'cells'>[]): number {
	if (type === 'ordinal') return padding + 3;
	const texts = rows.map(({ cells }) => cells[key] ?? '').filter((text) => text !== '');
	return Math.max(padding + longestWord(heading), askedByTexts(texts));
}

/** Its longest word at least; a long text as if it were set in a block about a third as high as it is wide. */
function askedByTexts(texts: readonly string[]): number {
	if (texts.length === 0) return 0;
	const usual = texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
	return padding + Math.max(...texts.map(longestWord), Math.min(usual, Math.sqrt(usual) * 1.8));
}

function longestWord(text: string): number {
	return Math.min(longestCounted, Math.max(0, ...text.split(/\s+/u).map(({ length }) => length)));
}
