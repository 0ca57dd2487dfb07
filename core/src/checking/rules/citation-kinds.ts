import type { Citation } from '../../reading/reading.ts';
import { isCutOf } from '../cut-symbol.ts';
import { distinctPlaces } from '../places.ts';
import { defineRule, finding } from '../rule.ts';

const laws = {
	'citation-kind-differs': 'NĐ 30/2020, Phụ lục III, mục I: chữ viết tắt tên loại trong ký hiệu văn bản',
	'citation-symbols-differ': 'NĐ 30/2020, Phụ lục I, Phần I, II.6.b: số, ký hiệu của văn bản được viện dẫn'
};

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

/** "Công văn số 12/HD-SXD": the symbol says that it is a hướng dẫn. Nor can one number be two kinds of document, or one document two symbols. */
export const citationKinds = defineRule(laws, (_reading, _context, { mentions }) => [
	...againstSymbol(mentions),
	...twoKinds(mentions),
	...twoSymbols(mentions)
]);

type Named = { readonly citation: Citation; readonly said: string };

function againstSymbol(mentions: readonly Citation[]) {
	const wrong = mentions.flatMap((citation) => {
		const said = citation.kind;
		const meant = meantBySymbol(citation, said);
		return said && meant ? [{ citation, said, meant }] : [];
	});
	return [...Map.groupBy(wrong, ({ citation, said }) => `${said} ${citation.number}`).values()].flatMap(([first, ...same]) =>
		first ? [kindDiffers(first.said, first.meant, [first, ...same])] : []
	);
}

/** One number of one day under two kinds; the kind said more often is kept. */
function twoKinds(mentions: readonly Citation[]) {
	const named = mentions.flatMap((citation) => {
		const said = citation.kind;
		return said === null || said === 'Văn bản' || citation.date === null ? [] : [{ citation, said }];
	});
	return [...Map.groupBy(named, ({ citation }) => `${keyOf(citation.number)} ${citation.date}`).values()].flatMap((same) => {
		const [kept, ...others] = [...Map.groupBy(same, ({ said }) => said)].toSorted(([, a], [, b]) => b.length - a.length);
		return kept ? others.filter(([said]) => !isPartOf(said, kept[0])).map(([said, wrong]) => kindDiffers(said, kept[0], wrong)) : [];
	});
}

/** "Chương trình" may be short for "Chương trình hành động". */
function isPartOf(a: string, b: string): boolean {
	return a.startsWith(`${b} `) || b.startsWith(`${a} `) ? a !== 'Nghị quyết liên tịch' && b !== 'Nghị quyết liên tịch' : false;
}

function kindDiffers(said: string, expected: string, wrong: readonly Named[]) {
	const places = distinctPlaces(wrong.map(({ citation }) => citation.source));
	return finding('citation-kind-differs', 'info', { kind: said, number: wrong[0]?.citation.number ?? '', expected }, places);
}

/** The same kind and number, no other day, but the symbol's parts changed places, or its end was left out: "16/KH-MTTQ-BTT", "16/KH-BTT-MTTQ", "16/KH". */
function twoSymbols(mentions: readonly Citation[]) {
	const named = mentions.filter(({ kind }) => kind !== null);
	return [...changedPlaces(named), ...cutShort(named)];
}

function cutShort(named: readonly Citation[]) {
	return [...new Map(named.map((each) => [keyOf(each.number), each])).values()].flatMap((short) => {
		const whole = named.filter((each) => each.kind === short.kind && isCutOf(keyOf(short.number), keyOf(each.number)) && isOfOneDay(short, each));
		const [first] = whole;
		return first && new Set(whole.map(({ number }) => keyOf(number))).size === 1 ? [symbolsDiffer(first, short)] : [];
	});
}

function isOfOneDay(a: Citation, b: Citation): boolean {
	return a.date === null || b.date === null || a.date === b.date;
}

function symbolsDiffer(first: Citation, second: Citation) {
	const params = { kind: first.kind ?? '', first: first.number, second: second.number };
	return finding('citation-symbols-differ', 'warning', params, distinctPlaces([first.source, second.source]));
}

function changedPlaces(named: readonly Citation[]) {
	return [...Map.groupBy(named, (each) => `${each.kind} ${partsOf(each.number)}`).values()].flatMap((same) => {
		const [first] = same;
		const other = first && same.find((each) => keyOf(each.number) !== keyOf(first.number) && isOfOneDay(each, first));
		return first && other ? [symbolsDiffer(first, other)] : [];
	});
}

function partsOf(number: string): string {
	return keyOf(number).split(/[-/]/u).toSorted().join(' ');
}

function keyOf(number: string): string {
	return number.toLocaleUpperCase('vi').replace(/–/gu, '-');
}

function meantBySymbol({ number }: Citation, said: string | null): string | null {
	const sign = /^\d+[a-zđ]?(?:\/(?:19|20)\d{2})?[-/](\p{L}+)[-/]\p{Lu}/u.exec(number)?.[1] ?? '';
	const meant = kindsOf[sign];
	if (!meant || said === null || said === 'Văn bản' || meant.includes(said)) return null;
	const isKind = Object.values(kindsOf).some((kinds) => kinds.includes(said));
	return isKind || (said === 'Công văn' && neverSenders.has(sign)) ? (meant[0] ?? null) : null;
}
