import { numberKey } from '../../reading/number-key.ts';
import { readCitations } from '../../reading/read-citations.ts';
import { readRelations } from '../../reading/read-relations.ts';
import type { Citation } from '../../reading/reading.ts';
import { latestIssue } from '../issue-day.ts';
import { distinctPlaces } from '../places.ts';
import { defineRule, finding, type Found, type RegisteredDocument } from '../rule.ts';

const laws = {
	'citation-replaced': 'Căn cứ ban hành phải là văn bản đang có hiệu lực',
	'citation-amended': 'NĐ 30/2020, Phụ lục I, Phần I, II.6.b: văn bản viện dẫn được ghi đúng và đủ'
};

/**
 * A cited document that is registered as replaced, out of force or amended before this one was issued. Inside another title it stands as it
 * was; a paper that itself says what became of the document knows it; who cites an amended document beside its amendment has cited both.
 */
export const replacedCitations = defineRule(laws, (reading, { registry }, { mentions }) => {
	if (registry.length === 0) return [];
	const issued = latestIssue(reading.header.date);
	const told = new Set(readRelations(reading).map(({ object }) => numberKey(object.number)));
	const numbers = new Set(mentions.map(({ number }) => numberKey(number)));
	return registry
		.filter(({ until, number }) => (issued === null || until < issued) && !told.has(numberKey(number)))
		.filter(({ amended, replacedBy }) => !amended || !readCitations(replacedBy, 0).some(({ number }) => numbers.has(numberKey(number))))
		.flatMap((registered) => foundFor(registered, mentions));
});

type Code = keyof typeof laws;

function foundFor(registered: RegisteredDocument, mentions: readonly Citation[]): Found<Code>[] {
	const places = mentions.filter((citation) => !citation.nested && isSame(citation, registered)).map(({ source }) => source);
	if (places.length === 0) return [];
	const { number, kind, until, replacedBy, amended } = registered;
	const params = { kind: kind ?? '', number, until, replacedBy };
	return [
		amended ? finding('citation-amended', 'info', params, distinctPlaces(places)) : finding('citation-replaced', 'warning', params, distinctPlaces(places))
	];
}

/** The same number of another year, or of a paper issued since, is another document. */
function isSame(citation: Citation, { number, kind, issued = null, until }: RegisteredDocument): boolean {
	if (numberKey(citation.number) !== numberKey(number)) return false;
	if (citation.date !== null && (citation.date > until || (issued !== null && issued.slice(0, 4) !== citation.date.slice(0, 4)))) return false;
	const cited = citation.kind;
	return cited === null || kind === null || cited === kind;
}
