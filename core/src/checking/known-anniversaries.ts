import { searchKey } from '../language/search-key.ts';
import type { CountedYears } from './counted-years.ts';
import type { Anniversary } from './rule.ts';

/** The anniversaries that a document itself dates with a span. */
export function datedAnniversaries(counted: readonly CountedYears[]): Anniversary[] {
	return counted.flatMap(({ name, span }) => (span && !span.bare ? [{ name, since: span.since }] : []));
}

/** The known anniversary that this name begins with; names of less than three words are too short to be sure. */
export function anniversaryNamed(name: string, known: readonly Anniversary[]): Anniversary | null {
	const key = searchKey(name);
	return known.find((anniversary) => beginsWith(key, searchKey(anniversary.name))) ?? null;
}

function beginsWith(name: string, known: string): boolean {
	return known.split(' ').length >= 3 && name.startsWith(known) && !/^[\p{L}\p{N}]/u.test(name.slice(known.length));
}
