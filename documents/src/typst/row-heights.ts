import { letterWidths } from './letter-widths.ts';
import type { UsualCell } from './plain-rows.ts';

/** Ascent and descent of Tinos, in ems. */
const box = 0.891 + 0.216;
/** What the letters of a line may differ from the sum of their widths, in points: a line so close to the edge counts as too long. */
const doubt = 0.4;
const paddings = 8.5;

/**
 * How high a plain row is, in points: as the typesetter would make it, or a line higher where a line nearly fills its column. A row whose height is known is
 * laid out once instead of twice. Breaks are looked for at spaces alone, so a row is never too low; null for one with a word that is wider than its column.
 */
export function rowHeight(texts: readonly string[], grid: readonly number[], { size, leading, above, below }: UsualCell): number | null {
	const widths = letterWidths();
	const lines = Math.max(1, ...texts.map((text, column) => linesOf(text, ((grid[column] ?? 0) - paddings - doubt) / size, widths)));
	if (lines === Infinity) return null;
	return Math.ceil((above + below + lines * box * size + (lines - 1) * leading) * 1000) / 1000;
}

/** One walk over the letters: a word that does not fit beside the words before it begins a line; one that fits nowhere may be broken inside. */
function linesOf(text: string, room: number, widths: Float64Array): number {
	let lines = 1;
	let filled = 0;
	let word = 0;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		const width = widths[code] ?? 1;
		if (code === newLine) {
			lines += 1;
			filled = word = 0;
		} else if (code === space) {
			filled += word + width;
			word = 0;
		} else {
			word += width;
			if (word > room) return Infinity;
			if (filled > 0 && filled + word > room) {
				lines += 1;
				filled = 0;
			}
		}
	}
	return lines;
}

const newLine = 10;
const space = 32;
