import { addDays, type PlainDate, readCitations, type RegisteredDocument } from '@kheo/core';
import * as v from 'valibot';
import { type How, hows } from './hows.ts';
import { citeSuperior } from './superior.ts';
import { type FactHeader, TEXT_MAX } from './schema.ts';

/** One document that the agency knows as replaced, ended or amended. */
export type KnownRelation = {
	readonly id: string;
	readonly how: How;
	readonly kind: string | null;
	readonly number: string;
	readonly issued: PlainDate | null;
	/** The other document, as people cite it; empty: not known. */
	readonly by: string;
	/** Null: it does not hold yet, or nothing says since when. */
	readonly from: PlainDate | null;
	/** Who says so; null: a person entered it. */
	readonly source: { readonly documentId: string; readonly name: string; readonly block: number; readonly quote: string } | null;
	readonly enteredOn: PlainDate;
	readonly enteredBy: string;
	readonly removed: boolean;
};

/** What the check is told: of several entries about one document the one that holds longest, an end before an amendment. */
export function registryOf(relations: readonly KnownRelation[]): (RegisteredDocument & { readonly relation: KnownRelation })[] {
	const known = relations.filter(({ removed }) => !removed).flatMap((relation) => (relation.from ? [{ ...relation, from: relation.from }] : []));
	const ordered = known.toSorted((a, b) => Number(a.how === 'amends') - Number(b.how === 'amends') || a.from.localeCompare(b.from));
	const first = [...Map.groupBy(ordered, ({ kind, number }) => `${kind ?? ''} ${number.toUpperCase()}`).values()].flatMap(([one]) => one ?? []);
	return first.map((relation) => {
		const { kind, number, issued, from, by, how } = relation;
		return { kind, number, issued, until: addDays(from, -1), replacedBy: by, amended: how === 'amends', relation };
	});
}

const words = v.pipe(v.string(), v.trim(), v.maxLength(TEXT_MAX, 'text.too-long'));

/** An entry by hand: the old document as people cite it, what became of it, through which document and since when. */
export const relationForm = v.pipe(
	v.object({
		old: v.pipe(
			words,
			v.check((text) => citedIn(text) !== undefined, 'citation.unreadable')
		),
		how: v.picklist(hows),
		by: words,
		from: v.pipe(v.string(), v.isoDate('day.unreadable'))
	}),
	v.forward(
		v.check(({ how, by }) => how === 'repeals' || by !== '', 'text.missing'),
		['by']
	)
);
export const relationIdForm = v.object({ id: v.pipe(v.string(), v.uuid()) });

export type RelationForm = v.InferOutput<typeof relationForm>;

/** "57/KH-SXD" alone is enough for a person. */
export function citedIn(text: string) {
	const [cited] = [text, `số ${text}`].flatMap((tried) => readCitations(tried, 0));
	return cited;
}

/** A document as its own header names it, as people cite it; empty while it has no number. Party papers join number and kind by a hyphen. */
export function citeHeader({ kind, number, symbol, issuer, date }: Pick<FactHeader, 'kind' | 'number' | 'symbol' | 'issuer' | 'date'>): string {
	if (number === null || symbol === null) return '';
	const joint = /^[\p{L}\d]+\//u.test(symbol) ? '-' : '/';
	return citeSuperior({ kind: kind ?? '', number: `${number}${joint}${symbol}`, date: date.iso, issuer });
}
