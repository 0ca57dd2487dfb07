import type { Source } from '../../document/source.ts';
import type { Header } from '../../reading/reading.ts';
import { papersOf } from '../papers.ts';
import { defineRule, finding } from '../rule.ts';
import { isOtherBody } from '../same-body.ts';
import { type SelfReference, selfReferencesIn } from '../self-references.ts';

const laws = {
	'self-reference-differs':
		'NĐ 30/2020, Phụ lục I, Phần I, III.1.c: thông tin chỉ dẫn kèm theo trên phụ lục là số, ký hiệu, thời gian và cơ quan ban hành của chính văn bản'
};

/** Under the title of an appendix stands the number, day and issuer of this document, not of the one it was copied from. */
export const selfReference = defineRule(laws, (reading) => {
	const headers = papersOf(reading).map(({ header }) => header);
	return selfReferencesIn(reading.blocks).flatMap((reference) => {
		const own = headers.find(({ kind }) => kind === reference.kind);
		return own
			? differences(reference, own).map(({ printed, expected, fixable }) => {
					const fix = fixable ? [{ place: printed, with: expected }] : undefined;
					return finding('self-reference-differs', 'warning', { printed: printed.quote, expected }, [printed], fix);
				})
			: [];
	});
});

type Difference = { readonly printed: Source; readonly expected: string; readonly fixable: boolean };

function differences(reference: SelfReference, { number, symbol, date, issuer }: Header): Difference[] {
	return [
		unlike(reference.number, number, (a, b) => Number(a) === Number(b)),
		unlike(reference.symbol, symbol, (a, b) => a.replace(/\s/gu, '') === b),
		unlike(reference.day, date.day, sameNumber),
		unlike(reference.month, date.month, sameNumber),
		unlike(reference.year, date.year, sameNumber),
		unlike(reference.issuer, issuer, (a, b) => !isOtherBody(a, b))
	].flatMap((each) => (each ? [{ ...each, fixable: each.printed !== reference.issuer }] : []));
}

/** What is blank on either side differs from nothing. */
function unlike(printed: Source | null, own: string | number | null, isSame: (a: string, b: string) => boolean): { printed: Source; expected: string } | null {
	return printed === null || own === null || isSame(printed.quote, String(own)) ? null : { printed, expected: String(own) };
}

function sameNumber(a: string, b: string): boolean {
	return Number(a) === Number(b);
}
