import { kinds } from '../reading/kinds.ts';
import type { Citation } from '../reading/reading.ts';

const beforeNumber = new RegExp(String.raw`(?<!\p{L})(?:${kinds.join('|')})(?=\s+(?:số\s*:?\s*)?\d)`, 'giu');

/** The kind that stands right before the number: in "quy định tại Thông tư số 92" it is the circular that is cited. */
export function citedKind({ kind, source }: Pick<Citation, 'kind' | 'source'>): string | null {
	const printed = [...source.quote.matchAll(beforeNumber)].at(-1)?.[0].toLowerCase();
	return printed === undefined ? kind : printed.slice(0, 1).toUpperCase() + printed.slice(1);
}
