import type { PlainDate } from '../../calendar/plain-date.ts';
import type { Citation } from '../../reading/reading.ts';
import { latestIssue } from '../issue-day.ts';
import { distinctPlaces } from '../places.ts';
import { defineRule, finding } from '../rule.ts';

const laws = {
	'citation-after-issue': 'Văn bản được viện dẫn phải có trước ngày ban hành',
	'citation-dates-differ': 'NĐ 30/2020, Phụ lục I, Phần I, II.6.b: thời gian ban hành của văn bản được viện dẫn',
	'citation-year-differs': 'Năm trong số, ký hiệu là năm ban hành văn bản'
};

/** Dates of cited documents that cannot be: after this document, two for one document, another year than that in the number. */
export const citationDates = defineRule(laws, ({ header }, _, { mentions }) => {
	const dated = mentions.flatMap((citation) => (citation.date ? [{ ...citation, date: citation.date }] : []));
	const latest = latestIssue(header.date);
	return [
		...sameDocuments(dated.filter(({ date }) => latest !== null && date > latest)).map((same) =>
			finding('citation-after-issue', 'warning', { kind: same.kind ?? '', number: same.number, date: same.date }, same.places)
		),
		...sameDocuments(dated.filter(({ number, date }) => yearIn(number) !== null && yearIn(number) !== Number(date.slice(0, 4)))).map((same) =>
			finding('citation-year-differs', 'warning', { kind: same.kind ?? '', number: same.number, date: same.date }, same.places)
		),
		...conflicts(dated)
	];
});

type Dated = Citation & { readonly date: PlainDate };

/** "30/2020/NĐ-CP" → 2020. */
function yearIn(number: string): number | null {
	const year = /^\d+[a-zđ]?\/((?:19|20)\d{2})\/\p{L}/u.exec(number)?.[1];
	return year === undefined ? null : Number(year);
}

function sameDocuments(citations: readonly Dated[]) {
	return [...Map.groupBy(citations, ({ number, date }) => `${keyOf(number)} ${date}`).values()].flatMap(([first, ...others]) =>
		first ? [{ ...first, places: distinctPlaces([first, ...others].map(({ source }) => source)) }] : []
	);
}

/**
 * One number under two days. Numbers begin anew each year, and each issuer has its own: only days of one year and of one issuer
 * contradict each other, unless the number carries its year.
 */
function conflicts(citations: readonly Dated[]) {
	return [...Map.groupBy(citations, ({ number, kind }) => `${keyOf(number)} ${kind ?? ''}`).values()].flatMap((same) => {
		const [first] = same;
		const other = first && same.find((each) => each.date !== first.date && contradicts(first, each));
		if (!first || !other) return [];
		const params = { kind: first.kind ?? '', number: first.number, first: first.date, second: other.date };
		return [finding('citation-dates-differ', 'warning', params, distinctPlaces([first.source, other.source]))];
	});
}

function contradicts(a: Dated, b: Dated): boolean {
	if (yearIn(a.number) !== null) return true;
	const sameIssuer = a.issuer === null || b.issuer === null || a.issuer === b.issuer;
	return a.kind !== null && sameIssuer && a.date.slice(0, 4) === b.date.slice(0, 4);
}

function keyOf(number: string): string {
	return number.toLocaleUpperCase('vi').replace(/–/gu, '-');
}
