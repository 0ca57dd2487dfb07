import type { Citation } from '../../reading/reading.ts';
import { citedKind } from '../cited-kind.ts';
import { distinctPlaces } from '../places.ts';
import { defineRule, finding } from '../rule.ts';

const laws = { 'citation-kind-differs': 'NĐ 30/2020, Phụ lục III, mục I: chữ viết tắt tên loại trong ký hiệu văn bản' };

/** Abbreviations of kinds in symbols. In Party papers QĐ stands for "quy định" too, and QC, TB, BC may begin the name of an agency. */
const kindsOf: Readonly<Record<string, readonly string[]>> = {
	NQ: ['Nghị quyết'],
	QĐ: ['Quyết định', 'Quy định', 'Quy chế'],
	CT: ['Chỉ thị'],
	KH: ['Kế hoạch'],
	HD: ['Hướng dẫn'],
	CTr: ['Chương trình', 'Chương trình hành động', 'Chương trình phối hợp'],
	TTr: ['Tờ trình'],
	KL: ['Kết luận', 'Thông báo kết luận'],
	NĐ: ['Nghị định'],
	TT: ['Thông tư']
};
/** A letter bears the short name of its sender instead of a kind, so only what no sender is called tells against it. */
const neverSenders = new Set(['NQ', 'QĐ', 'HD', 'CTr', 'TTr', 'NĐ']);

/** "Công văn số 12/HD-SXD": the symbol says that it is a hướng dẫn. */
export const citationKinds = defineRule(laws, (_reading, _context, { mentions }) => {
	const wrong = mentions.flatMap((citation) => {
		const said = citedKind(citation);
		const meant = meantBySymbol(citation, said);
		return said && meant ? [{ citation, said, meant }] : [];
	});
	return [...Map.groupBy(wrong, ({ citation, said }) => `${said} ${citation.number}`).values()].flatMap(([first, ...same]) => {
		if (!first) return [];
		const places = distinctPlaces([first, ...same].map(({ citation }) => citation.source));
		return [finding('citation-kind-differs', 'info', { kind: first.said, number: first.citation.number, expected: first.meant }, places)];
	});
});

function meantBySymbol({ number }: Citation, said: string | null): string | null {
	const sign = /^\d+[a-zđ]?(?:\/(?:19|20)\d{2})?[-/](\p{L}+)[-/]\p{Lu}/u.exec(number)?.[1] ?? '';
	const meant = kindsOf[sign];
	if (!meant || said === null || said === 'Văn bản' || meant.includes(said)) return null;
	const isKind = Object.values(kindsOf).some((kinds) => kinds.includes(said));
	return isKind || (said === 'Công văn' && neverSenders.has(sign)) ? (meant[0] ?? null) : null;
}
