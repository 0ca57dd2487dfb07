import { placeSpans, type SpannedCell } from '#lib/features/submissions/sheet/place-spans.ts';

/** The rows of a pasted table between bars, every cell in the column it stands in on paper: a place that a merged cell covers is empty. */
export function placedRows(rows: readonly (readonly SpannedCell[])[]): string[] {
	return placeSpans(rows).map((places) => {
		const cells = places.map(({ words, repeated, across }) => (repeated || across === 0 ? '' : escaped(words)));
		return `| ${cells.join(' | ')} |`;
	});
}

function escaped(words: string): string {
	return words.replace(/[\\|\n]/gu, (mark) => (mark === '\n' ? '\\n' : `\\${mark}`));
}
