/** Places that a composed paper leaves open for the pen: number, day and month, the place where it is unknown. */
const slot = /(?:\s{3,}|…+)/u;

/** Is this the composed text with its open places filled in, or left as they were? Never where there is no such place. */
export function isFilledSlot(composed: string, text: string): boolean {
	const parts = withSlots(composed).split(slot);
	if (parts.length < 2) return false;
	const literal = parts.map((part) => escaped(part.trim()).replaceAll(/\s+/gu, '\\s+'));
	return new RegExp(`^${literal.join('\\s*[\\d\\s.…_-]{0,20}\\s*')}$`, 'u').test(text);
}

/** Compared texts have lost their runs of spaces; the words around an open place say where it was. */
function withSlots(composed: string): string {
	return composed
		.replaceAll(/(?<=số:?) (?=[/-])/giu, '   ')
		.replaceAll(/ngày tháng/gu, 'ngày   tháng')
		.replaceAll(/tháng năm/gu, 'tháng   năm');
}

function escaped(text: string): string {
	return text.replaceAll(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
}
