import type { PlainDate } from '../calendar/plain-date.ts';
import type { Source } from '../document/source.ts';
import { tidy } from './fold.ts';
import { kinds } from './kinds.ts';
import type { Citation } from './reading.ts';
import type { How } from './relation-words.ts';

/** What one paper does to another: takes its place, ends it, or changes a part of it. */
export type DocumentRelation = {
	readonly how: How;
	readonly object: RelatedDocument;
	/** Null: the paper that says so. */
	readonly by: RelatedDocument | null;
	/** The day printed from which it holds; silence stays null. */
	readonly from: PlainDate | null;
	/** The words that say so. */
	readonly source: Source;
};

export type RelatedDocument = Pick<Citation, 'kind' | 'number' | 'date' | 'issuer'>;

export function related({ kind, number, date, issuer }: Citation): RelatedDocument {
	return { kind, number, date, issuer };
}

/** In "Kế hoạch này thay thế Quyết định số 12" it is the decision that is cited, not the plan. */
export function atItsKind(citation: Citation): Citation {
	const { source } = citation;
	const last = [...tidy(source.quote).matchAll(kindOfNumber)].at(-1);
	if (!last || last.index === 0) return citation;
	const kind = last[0].slice(0, 1).toLocaleUpperCase('vi') + last[0].slice(1).toLocaleLowerCase('vi');
	return { ...citation, kind, source: { ...source, start: source.start + last.index, quote: source.quote.slice(last.index) } };
}

const kindOfNumber = new RegExp(String.raw`(?<!\p{L})(?:${kinds.join('|')})(?=\s+(?:số\s*:?\s*)?\d)`, 'giu');
