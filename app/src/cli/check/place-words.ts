import { placeInFile, type Document, type Finding, type Source } from '@kheo/core';

/** A place as compilers print it: "line:column" in a text, "page:line" in a PDF, "block:column" in a word processor's file. */
export function placeWords(document: Document, source: Pick<Source, 'block' | 'start'>): string {
	const place = placeInFile(document, source);
	if (place.kind === 'page') return `${place.page}:${place.line}`;
	return `${place.kind === 'line' ? place.line : place.block}:${place.column}`;
}

/** Where a finding's line begins, after the name of its file, and where else its cause shows. */
export function placesOf(document: Document, { places }: Finding): { readonly first: string; readonly others: string } {
	const [first, ...others] = [...new Set(places.map((place) => placeWords(document, place)))];
	return { first: first === undefined ? '' : `:${first}`, others: others.length === 0 ? '' : ` (còn ở ${others.join(', ')})` };
}
