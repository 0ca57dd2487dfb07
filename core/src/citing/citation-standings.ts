import type { RegisteredDocument } from '../checking/rule.ts';
import { numberKey } from '../reading/number-key.ts';
import { readCitations } from '../reading/read-citations.ts';
import type { Citation } from '../reading/reading.ts';
import { type Citable, citeFirst, citeLater } from './cite.ts';

/** What the agency knows of the documents that its papers cite. */
export type Known = { readonly held: readonly Citable[]; readonly registry: readonly RegisteredDocument[] };

/** `replaced` by another or out of force; `incomplete`: a first citation that lacks something; `known`: held here; `unknown`: not held. */
export type Standing = 'replaced' | 'incomplete' | 'known' | 'unknown';

export type CitationMark = {
	readonly line: number;
	readonly start: number;
	readonly end: number;
	readonly standing: Standing;
	/** What would stand there instead, where that is known. */
	readonly fix: string | null;
};

/** Each citation in these lines with its standing. Inside the title of another it stands as it was and is left alone. */
export function citationStandings(lines: readonly string[], { held, registry }: Known): CitationMark[] {
	const seen = new Set<string>();
	return lines.flatMap((text, line) =>
		readCitations(text, line).flatMap((citation) => {
			const key = keyOf(citation);
			const first = !seen.has(key);
			seen.add(key);
			if (citation.nested) return [];
			const { start, end } = citation.source;
			return [{ line, start, end, ...standingOf(citation, first, { held, registry }) }];
		})
	);
}

/** How this document is cited below these lines: in full the first time, short from then on. */
export function citeBelow(lines: readonly string[], document: Citable): string {
	const key = numberKey(document.number);
	const isCited = lines.some((text) => readCitations(text, 0).some((citation) => keyOf(citation) === key));
	return isCited ? citeLater(document) : citeFirst(document);
}

/** The document that is cited here, by number and symbol, and by kind and day where both say them. */
function heldAs(citation: Citation, held: readonly Citable[]): Citable | undefined {
	const key = keyOf(citation);
	return held.find(
		({ kind, number, date }) =>
			numberKey(number) === key &&
			(citation.kind === null || kind === '' || kind === citation.kind) &&
			(citation.date === null || date === null || date === citation.date)
	);
}

function standingOf(citation: Citation, first: boolean, { held, registry }: Known): Pick<CitationMark, 'standing' | 'fix'> {
	const gone = registry.find((one) => one.amended !== true && isCited(citation, one));
	if (gone) return { standing: 'replaced', fix: successorOf(gone, held) };
	const document = heldAs(citation, held);
	if (first && isIncomplete(citation)) return { standing: 'incomplete', fix: document && isWhole(document) ? citeFirst(document) : null };
	return { standing: document ? 'known' : 'unknown', fix: null };
}

function successorOf({ replacedBy }: RegisteredDocument, held: readonly Citable[]): string | null {
	const [by] = readCitations(replacedBy, 0);
	const document = by && heldAs(by, held);
	return document ? citeFirst(document) : replacedBy === '' ? null : replacedBy;
}

function isCited(citation: Citation, { number, kind, issued = null, until }: RegisteredDocument): boolean {
	if (numberKey(citation.number) !== numberKey(number)) return false;
	if (citation.kind !== null && kind !== null && citation.kind !== kind) return false;
	return citation.date === null || (citation.date <= until && (issued === null || issued === citation.date));
}

function isIncomplete({ kind, date, issuer, about }: Citation): boolean {
	return kind !== null && kind !== 'Tờ trình' && (date === null || issuer === null || about === null);
}

function isWhole({ date, issuer, about }: Citable): boolean {
	return date !== null && issuer !== '' && about !== '';
}

function keyOf({ number }: Citation): string {
	return numberKey(number);
}
