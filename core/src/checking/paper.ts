import type { Document } from '../document/document.ts';
import { readCitations } from '../reading/read-citations.ts';
import type { Citation, Reading } from '../reading/reading.ts';

/** What several rules look into: the document itself, every mention of another document, and which words are quoted from others. */
export type Paper = {
	readonly document: Document;
	/** Each mention, where a reading keeps only the first of a document. */
	readonly mentions: readonly Citation[];
	/** Does this place stand in quotation marks or in a slogan? */
	readonly isQuoted: (block: number, start: number) => boolean;
	/** Does it stand there, or in the clause of a citation: in words that are not the document's own? */
	readonly isForeign: (block: number, start: number) => boolean;
};

export function paperOf(reading: Reading, document: Document): Paper {
	const mentions = reading.blocks.flatMap((text, block) => readCitations(text, block));
	const isQuoted = quotedWords(reading);
	return { document, mentions, isQuoted, isForeign: foreignWords(reading, mentions, isQuoted) };
}

function quotedWords(reading: Reading): Paper['isQuoted'] {
	const slogans = new Set(reading.appendices.flatMap((appendix) => appendix.slogans).map(({ source }) => source.block));
	return (block, start) => slogans.has(block) || isInQuotationMarks(reading.blocks[block] ?? '', start);
}

/** Words of others keep the names and the spelling they had: what is quoted, and the clause of a citation up to the end of its title. */
function foreignWords(reading: Reading, mentions: readonly Citation[], isQuoted: Paper['isQuoted']): Paper['isForeign'] {
	const cited = Map.groupBy([...mentions, ...reading.unnumberedCitations], ({ source }) => source.block);
	return (block, start) => {
		if (isQuoted(block, start)) return true;
		const text = reading.blocks[block] ?? '';
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

function isInQuotationMarks(text: string, at: number): boolean {
	const before = text.slice(0, at);
	if (before.lastIndexOf('“') > before.lastIndexOf('”') && text.indexOf('”', at) >= 0) return true;
	return (before.match(/"/gu)?.length ?? 0) % 2 === 1 && text.indexOf('"', at) >= 0;
}
