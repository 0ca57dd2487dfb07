import type { Replacement } from './finding.ts';

/** The texts of the blocks with these replacements made. Of two that overlap the first in the text is made. */
export function applyFixes(blocks: readonly string[], fixes: readonly Replacement[]): string[] {
	const inOrder = fixes.toSorted((a, b) => a.place.block - b.place.block || a.place.start - b.place.start);
	const apart = inOrder.filter((fix, index) => !inOrder.slice(0, index).some((before) => overlaps(before, fix)));
	const byBlock = Map.groupBy(apart, ({ place }) => place.block);
	return blocks.map((text, block) =>
		(byBlock.get(block) ?? []).reduceRight((mended, { place, with: words }) => mended.slice(0, place.start) + words + mended.slice(place.end), text)
	);
}

function overlaps({ place: a }: Replacement, { place: b }: Replacement): boolean {
	return a.block === b.block && b.start < a.end && a.start < b.end;
}
