import type { Citation } from '../../reading/reading.ts';
import { defineRule, finding } from '../rule.ts';

/** Laws and ordinances are cited by kind and name alone. */
const byNameAlone = new Set(['Hiến pháp', 'Bộ luật', 'Luật', 'Pháp lệnh']);

/** The first mention of a document gives its kind, number, date, issuer and subject; later mentions may be short. Inside another title it is only worth knowing. */
export const citations = defineRule({ 'citation-incomplete': 'NĐ 30/2020, Phụ lục I, Phần I, II.6.b: viện dẫn lần đầu phải ghi đầy đủ' }, (reading) =>
	firstMentions(reading.citations).flatMap((citation) => {
		const missing = missingIn(citation);
		if (missing.length === 0) return [];
		const params = { kind: citation.kind ?? '', number: citation.number, missing: missing.join(','), nested: citation.nested ? 1 : 0 };
		return [finding('citation-incomplete', citation.nested ? 'info' : 'warning', params, [citation.source])];
	})
);

function firstMentions(all: readonly Citation[]): Citation[] {
	const seen = new Set<string>();
	return all.filter(({ number }) => {
		const key = number.toUpperCase().replaceAll('–', '-');
		return !seen.has(key) && seen.add(key);
	});
}

/** A number without a kind is one of a list ("các Quyết định số …, số …") or a form's code: nothing is asked of it. */
function missingIn({ kind, date, issuer, about }: Citation): string[] {
	if (kind === null || byNameAlone.has(kind)) return [];
	return Object.entries({ date, issuer, about }).flatMap(([part, value]) => (value === null ? [part] : []));
}
