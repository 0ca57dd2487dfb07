import type { Citation } from '../../reading/reading.ts';
import { citedKind } from '../cited-kind.ts';
import { latestIssue } from '../issue-day.ts';
import { distinctPlaces } from '../places.ts';
import { defineRule, finding, type RegisteredDocument } from '../rule.ts';

const laws = { 'citation-replaced': 'Căn cứ ban hành phải là văn bản đang có hiệu lực' };

/** A cited document that people registered as replaced or out of force before this one was issued. Inside another title it stands as it was. */
export const replacedCitations = defineRule(laws, ({ header }, { registry }, { mentions }) => {
	const issued = latestIssue(header.date);
	return registry
		.filter(({ until }) => issued === null || until < issued)
		.flatMap((registered) => {
			const places = mentions.filter((citation) => !citation.nested && isSame(citation, registered)).map(({ source }) => source);
			const { number, kind, until, replacedBy } = registered;
			return places.length > 0 ? [finding('citation-replaced', 'warning', { kind: kind ?? '', number, until, replacedBy }, distinctPlaces(places))] : [];
		});
});

function isSame(citation: Citation, registered: RegisteredDocument): boolean {
	if (keyOf(citation.number) !== keyOf(registered.number)) return false;
	const kind = citedKind(citation);
	return kind === null || registered.kind === null || kind === registered.kind;
}

function keyOf(number: string): string {
	return number.toLocaleUpperCase('vi').replace(/[\s]/gu, '').replace(/–/gu, '-');
}
