import type { Citation, Reading } from '../../reading/reading.ts';
import { isCutOf } from '../cut-symbol.ts';
import { defineRule, finding } from '../rule.ts';

/** Laws and ordinances are cited by kind and name alone. */
const byNameAlone = new Set(['Hiến pháp', 'Bộ luật', 'Luật', 'Pháp lệnh']);

/** The first mention of a document gives its kind, number, date, issuer and subject; later mentions may be short. Inside another title it is only worth knowing. */
export const citations = defineRule({ 'citation-incomplete': 'NĐ 30/2020, Phụ lục I, Phần I, II.6.b: viện dẫn lần đầu phải ghi đầy đủ' }, (reading) =>
	firstMentions(reading.citations).flatMap((citation) => {
		const missing = missingIn(citation, reading);
		if (missing.length === 0) return [];
		const params = { kind: citation.kind ?? '', number: citation.number, missing: missing.join(','), nested: citation.nested ? 1 : 0 };
		return [finding('citation-incomplete', citation.nested ? 'info' : 'warning', params, [citation.source])];
	})
);

function firstMentions(all: readonly Citation[]): Citation[] {
	const seen = new Set<string>();
	return all.filter(({ number }) => {
		const key = number.toUpperCase().replaceAll('–', '-');
		return ![...seen].some((known) => known === key || isCutOf(key, known)) && seen.add(key);
	});
}

/** A number without a kind is one of a list ("các Quyết định số …, số …") or a form's code: nothing is asked of it. */
function missingIn({ kind, number, date, issuer, about, source }: Citation, { blocks, header }: Reading): string[] {
	if (kind === null || byNameAlone.has(kind)) return [];
	const before = (blocks[source.block] ?? '').slice(Math.max(0, source.start - 40), source.start);
	const known = {
		date,
		issuer: issuer ?? (isOwn(number, header.symbol) ? header.issuer : null),
		about: about ?? (kind === 'Tờ trình' || namedBefore.test(before) ? before : null)
	};
	return Object.entries(known).flatMap(([part, value]) => (value === null ? [part] : []));
}

/** "Theo đề nghị của Sở X tại Tờ trình số …" needs no more (NĐ 30/2020, Mẫu 1.2). "Bộ tiêu chí … ban hành kèm theo Quyết định số …": what it is about stands before it. */
const namedBefore = /(?:ban hành (?:kèm )?theo|(?:phê duyệt|quy định|ban hành) tại)\s*$/u;
/** Codes that bodies of every level share: they do not say whose document it is. */
const shared = new Set(['UBND', 'HĐND', 'TU', 'ĐU', 'VP', 'VPUBND', 'BCĐ', 'BTT', 'BTV', 'MTTQ']);

/** A letter of the same body as this paper, by the code of the body in its symbol: "622/SCT-NL" and "845/SCT-TM". */
function isOwn(number: string, symbol: string | null): boolean {
	const own = codesIn(symbol ?? '').filter((code) => !shared.has(code));
	return own.some((code) => codesIn(number).includes(code));
}

function codesIn(symbol: string): string[] {
	return symbol.split(/[-–/\s]/u).filter((part) => /^\p{Lu}{3,}$/u.test(part));
}
