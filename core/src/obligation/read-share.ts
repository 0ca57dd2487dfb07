import type { PlainDate } from '../calendar/plain-date.ts';

/** Somebody who is to read a document, and the day on which they said that they had read and understood it. */
export type Reader = { readonly name: string; readonly readOn: PlainDate | null };

export type ReadShare = {
	readonly asked: number;
	readonly read: number;
	/** Rounded down: 100 only when nobody is missing. Null where nobody is listed, for no share can be told then. */
	readonly percent: number | null;
	readonly late: number;
	/** In the order given. */
	readonly missing: readonly string[];
};

/** How many of those listed have read it, each counted once however often they were told. */
export function readShare(readers: readonly Reader[], due: PlainDate | null): ReadShare {
	const read = readers.filter(({ readOn }) => readOn !== null);
	return {
		asked: readers.length,
		read: read.length,
		percent: readers.length === 0 ? null : Math.floor((100 * read.length) / readers.length),
		late: read.filter(({ readOn }) => due !== null && readOn !== null && readOn > due).length,
		missing: readers.flatMap(({ name, readOn }) => (readOn === null ? [name] : []))
	};
}
