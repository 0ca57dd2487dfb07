import { atItsKind, type DocumentRelation, related } from './document-relation.ts';
import { tidy } from './fold.ts';
import { readCitations } from './read-citations.ts';
import { howOf, namesThisPaper } from './relation-words.ts';

const opens = /(?<![\p{L}])([Tt]hay thế|[Bb]ãi bỏ|[Hh]ủy bỏ|[Hh]uỷ bỏ)\s+(?:toàn bộ\s+)?các\s+[\p{L}\s]{0,60}?(?:sau|sau đây|dưới đây)\s*:\s*$/u;
const listed = /^\s*(?:[-–+•]|\d{1,2}[.)]|[a-zđ]\))?\s*$/u;

/** "Bãi bỏ các quyết định sau đây:" and the items below it, up to the first that does not begin with a document. */
export function readListedRelations(blocks: readonly string[], kind: string | null): DocumentRelation[] {
	return blocks.flatMap((raw, block) => {
		const text = tidy(raw);
		const verb = opens.exec(text);
		return verb && namesThisPaper(text.slice(0, verb.index), kind) ? itemsAfter(blocks, block).map((item) => ({ ...item, how: howOf(verb[1] ?? '', '') })) : [];
	});
}

function itemsAfter(blocks: readonly string[], opening: number): Omit<DocumentRelation, 'how'>[] {
	const items: Omit<DocumentRelation, 'how'>[] = [];
	for (let block = opening + 1; block < blocks.length; block++) {
		const [first] = readCitations(blocks[block] ?? '', block).map(atItsKind);
		if (!first || !listed.test((blocks[block] ?? '').slice(0, first.source.start))) break;
		items.push({ object: related(first), by: null, from: null, source: first.source });
	}
	return items;
}
