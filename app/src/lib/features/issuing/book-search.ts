import { searchKey } from '@kheo/core';
import * as v from 'valibot';
import type { BookSearch } from './view.ts';

const year = v.pipe(v.string(), v.regex(/^\d{4}$/), v.toNumber());

/** What a reader looks for in a book, out of the address; what cannot be read falls back to this year's whole book. */
export function bookSearch(params: URLSearchParams, today: string): BookSearch {
	const asked = v.safeParse(year, params.get('year'));
	return {
		year: asked.success ? asked.output : Number(today.slice(0, 4)),
		q: (params.get('q') ?? '').trim(),
		sort: params.get('sort') === 'newest' ? 'newest' : 'number'
	};
}

/** The lines that hold the words looked for, accents or not, in the order asked for; they come in the order of the book. */
export function found<Line>(lines: readonly Line[], { q, sort }: BookSearch, textOf: (line: Line) => string): Line[] {
	const wanted = searchKey(q);
	const matching = lines.filter((line) => searchKey(textOf(line)).includes(wanted));
	return sort === 'newest' ? matching.toReversed() : matching;
}
