import { cellLine, cellMarks } from '@kheo/core';
import { placeSpans, type SpannedCell } from '#lib/features/submissions/sheet/place-spans.ts';

/** The rows of a pasted table between bars, every cell in the column it stands in on paper, marks in the places that a merged cell covers. */
export function placedRows(rows: readonly (readonly SpannedCell[])[]): string[] {
	return placeSpans(rows).map((places) => {
		const cells = places.map(({ words, repeated, across }) => {
			if (across === 0) return cellMarks.left;
			return repeated ? cellMarks.above : cellLine(words);
		});
		return `| ${cells.join(' | ')} |`;
	});
}
