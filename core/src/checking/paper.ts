import type { Document } from '../document/document.ts';
import type { Source } from '../document/source.ts';
import { readCitations } from '../reading/read-citations.ts';
import type { Citation, Reading } from '../reading/reading.ts';
import type { Stretch } from '../reading/sentences.ts';

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
	const quotations = new Map<number, readonly Stretch[]>();
	return (block, start) => {
		const known = quotations.get(block) ?? quotationsIn(reading.blocks[block] ?? '');
		quotations.set(block, known);
		const before = lastBefore(known, start);
		return slogans.has(block) || (before !== undefined && start < before.to);
	};
}

/** What stands between quotation marks, curved or straight. */
function quotationsIn(text: string): Stretch[] {
	return [...text.matchAll(/“[^”]*”|"[^"]*"/gu)].map((match) => ({ from: match.index, to: match.index + match[0].length }));
}

/** Words of others keep the names and the spelling they had: what is quoted, and the clause of a citation up to the end of its title. */
function foreignWords(reading: Reading, mentions: readonly Citation[], isQuoted: Paper['isQuoted']): Paper['isForeign'] {
	const cited = citedStretches([...mentions, ...reading.unnumberedCitations].map(({ source }) => source));
	return (block, start) => {
		if (isQuoted(block, start)) return true;
		const text = reading.blocks[block] ?? '';
		const clauseAt = clauseStart(text, start);
		const before = lastBefore(cited.get(block) ?? [], start);
		return (before !== undefined && clauseAt <= before.to) || citesUnread.test(text.slice(clauseAt, start));
	};
}

function citedStretches(sources: readonly Source[]): ReadonlyMap<number, readonly Stretch[]> {
	const groups = [...Map.groupBy(sources, ({ block }) => block)];
	return new Map(groups.map(([block, same]) => [block, same.map(({ start, end }) => ({ from: start, to: end })).toSorted((a, b) => a.from - b.from)]));
}

/** Of stretches in order the last that begins at or before this offset, by halving. */
function lastBefore(stretches: readonly Stretch[], at: number): Stretch | undefined {
	let [low, high] = [0, stretches.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((stretches[middle]?.from ?? 0) <= at) low = middle + 1;
		else high = middle;
	}
	return stretches[low - 1];
}

/** After the last semicolon, full stop or line's end; no clause is longer than this. */
function clauseStart(text: string, at: number): number {
	const from = Math.max(0, at - longestClause);
	const before = text.slice(from, at);
	return from + Math.max(...[';', '. ', '\n'].map((end) => before.lastIndexOf(end))) + 1;
}

const longestClause = 1000;

/** A number and symbol that the reader passed over, or a line that goes on with a citation begun on the line before. */
const citesUnread = /\d{1,5}(?:\/(?:19|20)\d{2})?[/-]\s?\p{Lu}{2,}|\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d{2}\s+của\s/u;
