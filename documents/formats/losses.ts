import type { Document, Reading, Source } from '@kheo/core';
import { citationLine, dutyLine } from './compare.ts';

/** What a text file cannot carry: facts that stand in a footnote or in a table. */
export function carriedByText({ blocks }: Document, reading: Reading): { readonly citations: string[]; readonly duties: string[] } {
	const inTables = new Set<number>();
	for (const block of blocks) {
		if (block.kind !== 'table' || block.borders === 'none') continue;
		for (const { first, end } of block.rows.flatMap(({ cells }) => cells)) for (let at = first; at < end; at++) inTables.add(at);
	}
	const isCarried = ({ block }: Source): boolean => {
		const place = blocks[block];
		return place?.kind === 'paragraph' && place.within !== 'footnote' && !inTables.has(block);
	};
	return {
		citations: reading.citations.filter(({ source }) => isCarried(source)).map(citationLine),
		duties: reading.obligations.filter(({ source, deadline }) => deadline !== null && isCarried(source)).map(dutyLine)
	};
}
