import type { Document } from '../document/document.ts';
import { readCitations } from '../reading/read-citations.ts';
import type { Citation, Reading } from '../reading/reading.ts';

/** What several rules look into: the document itself, every mention of another document, and which words are quoted from others. */
export type Paper = {
	readonly document: Document;
	/** Each mention, where a reading keeps only the first of a document. */
	readonly mentions: readonly Citation[];
	/** Does this place stand in words that are not the document's own? */
	readonly isForeign: (block: number, start: number) => boolean;
};

export function paperOf(reading: Reading, document: Document): Paper {
	const mentions = reading.blocks.flatMap((text, block) => readCitations(text, block));
	return { document, mentions, isForeign: foreignWords(reading, mentions) };
}

/**
 * Words of others keep the names and the spelling they had: the clause of a citation from its kind to the end of its title, text
 * in quotation marks, and slogans.
 */
function foreignWords(reading: Reading, mentions: readonly Citation[]): Paper['isForeign'] {
	const cited = Map.groupBy([...mentions, ...reading.unnumberedCitations], ({ source }) => source.block);
	const slogans = new Set(reading.appendices.flatMap((appendix) => appendix.slogans).map(({ source }) => source.block));
	return (block, start) => {
		const text = reading.blocks[block] ?? '';
		if (slogans.has(block) || isQuoted(text, start)) return true;
		const clauseAt = clauseStart(text, start);
		return (cited.get(block) ?? []).some(({ source }) => clauseAt <= source.end && source.start <= start) || citesUnread.test(text.slice(clauseAt, start));
	};
}

/** After the last semicolon or full stop. */
function clauseStart(text: string, at: number): number {
	const ends = [...text.slice(0, at).matchAll(/;|\.(?=\s)|\n/gu)];
	return (ends.at(-1)?.index ?? -1) + 1;
}

/** A number and symbol that the reader passed over, or a line that goes on with a citation begun on the line before. */
const citesUnread = /\d{1,5}(?:\/(?:19|20)\d{2})?[/-]\s?\p{Lu}{2,}|\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d{2}\s+của\s/u;

function isQuoted(text: string, at: number): boolean {
	const before = text.slice(0, at);
	if (before.lastIndexOf('“') > before.lastIndexOf('”') && text.indexOf('”', at) >= 0) return true;
	return (before.match(/"/gu)?.length ?? 0) % 2 === 1 && text.indexOf('"', at) >= 0;
}
