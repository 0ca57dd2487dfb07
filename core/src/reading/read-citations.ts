import type { Source } from '../document/source.ts';
import { fold, tidy } from './fold.ts';
import { kinds } from './kinds.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import { fullDay, numericDay, readDay, wordedDay } from './dates.ts';
import { issuerBefore, issuerBetween, readIssuer } from './citation-issuer.ts';
import { readAbout } from './citation-about.ts';
import type { Citation } from './reading.ts';

const number = String.raw`\d{1,5}(?:\.\d{1,3})?[a-zđ]?`;
const symbol = String.raw`\p{Lu}[\p{L}&]{0,24}\d{0,4}`;
const hyphen = String.raw`\s?[-–]\s?`;
const slash = String.raw`\s?/\s?`;
const party = `${number}${hyphen}${symbol}(?:${slash}${symbol}(?:${hyphen}${symbol})*)?`;
/** "27 KH/ĐTN": youth unions leave the number and the kind apart. */
const union = `\\d{1,4}\\s(?:KH|HD|QĐ|NQ|TB|BC|CV|CTr|TTr|KL|QC)/\\p{Lu}[\\p{L}-]{1,24}`;
const state = `${number}${slash}(?:(?:19|20)\\d{2}${slash})?${symbol}(?:[-–/]${symbol}|${hyphen}${symbol}(?![\\p{Ll}]))*`;
const old = `${number}-(?:19|20)\\d{2}${slash}${symbol}(?:${hyphen}${symbol})*`;
const kind = kinds.map((name) => `[${name.slice(0, 1)}${name.slice(0, 1).toLocaleLowerCase('vi')}]${name.slice(1)}|${name.toLocaleUpperCase('vi')}`).join('|');
const named = `(?:(?<kind>${kind}|QĐ|NĐ|NQ|CV|TT)(?![\\p{L}\\p{M}])(?<name>[^;.,:()\\d\\n“”"]{0,90}?)?\\s*)?`;
const day = `(?:\\s*[,(]?\\s*(?:cùng\\s+)?(?:[Nn]gày|NGÀY)\\s+(?<day>${wordedDay}|${numericDay}))?`;
/** A citation with "số", or a full legal number that stands after its kind without "số" (domain rule 3.3). */
const pattern = new RegExp(
	`${named}(?<so>(?:[Ss]ố|SỐ)\\s*(?:số\\s*)?:?\\s*)?(?<!\\d[./]?)(?<number>${old}|${party}|${state}|${union})(?![\\p{L}\\d])${day}`,
	'gu'
);
const own = /(?:kèm theo|Kèm theo|KÈM THEO|ban hành theo)\s+(?:các\s+)?(?:[\p{L}]+\s+){1,4}?$/u;

/** A number is joined to its symbol in capitals by a hyphen or a slash, plain or odd; most blocks have none. */
const maySymbol = /[-–/\u2010\u2011\u2044\u2215][\s\u00A0\u2000-\u200A\u202F]?\p{Lu}/u;

/** Every citation of a numbered document in the text of one block, with its place (grammar of NĐ 30/2020, Phụ lục I, II.6b). */
export function readCitations(raw: string, block: number): Citation[] {
	if (!maySymbol.test(raw)) return [];
	const text = tidy(raw);
	const found: Citation[] = [];
	for (const match of text.matchAll(pattern)) {
		const citation = citationOf(match, raw, text, block);
		if (citation) found.push(citation);
	}
	return markNested(withSharedDays(found, text), text);
}

function citationOf(match: RegExpExecArray, raw: string, text: string, block: number): Citation | null {
	const { so, number: printed = '' } = match.groups ?? {};
	if (!isCitation(match, text)) return null;
	const { kind, name, at } = nearestKind(match);
	const digits = printed.replace(/\s/gu, '');
	const end = match.index + match[0].length;
	const start = match.index + (kind === undefined ? match[0].indexOf(so ?? printed) : at);
	const issuer = readIssuer(text, end);
	const source: Source = { block, start, end: issuer?.end ?? end, quote: raw.slice(start, issuer?.end ?? end) };
	return {
		kind: kind === undefined ? null : kindName(kind),
		number: digits,
		date: dayOf(match, text, issuer?.end ?? end),
		issuer: issuer?.name ?? issuerBetween(name) ?? issuerBefore(text, start),
		about: readAbout(text, issuer?.end ?? end),
		system: /^\d[\d.]*[a-zđ]?[-–](?!(?:19|20)\d{2}\/)/u.test(digits) ? 'party' : 'state',
		nested: false,
		source
	};
}

/** The kind that the number belongs to, and what stands between them: in "quy định tại Thông tư số 92" it is the circular that is cited. */
function nearestKind({ groups }: RegExpExecArray): { kind: string | undefined; name: string | undefined; at: number } {
	const { kind, name = '' } = groups ?? {};
	const nearer = kind === undefined ? null : kindAtEnd.exec(name);
	if (kind === undefined || !nearer) return { kind, name: groups?.['name'], at: 0 };
	return { kind: nearer[1], name: '', at: kind.length + nearer.index + nearer[0].length - (nearer[1]?.length ?? 0) };
}

const kindAtEnd = new RegExp(`\\s(${kind})$`, 'u');

/** The day printed after the number, after the issuer, or before: "Ngày …, Sở X ban hành Quyết định số …". */
function dayOf(match: RegExpExecArray, text: string, issuerEnd: number): PlainDate | null {
	const printed =
		match.groups?.['day'] ??
		afterIssuer.exec(text.slice(issuerEnd, issuerEnd + 40))?.[1] ??
		dateFirst.exec(text.slice(Math.max(0, match.index - 160), match.index))?.[1];
	return printed === undefined ? null : readDay(printed);
}

const afterIssuer = new RegExp(`^\\s*,?\\s*(?:[Nn]gày|NGÀY)\\s+(${fullDay})`, 'u');
const dateFirst = new RegExp(`[Nn]gày\\s+(${fullDay})\\s*,?\\s[^.;\\d]{3,110}?\\s(?:ban hành|có|ký|ra|thông qua|phê duyệt)(?:\\s+\\p{Ll}+){0,2}\\s*$`, 'u');

/** "Quyết định số 10/… và số 11/… cùng ngày …": the day is theirs together. */
function withSharedDays(citations: readonly Citation[], text: string): Citation[] {
	return citations.map((citation, index) => {
		const next = citations[index + 1];
		if (citation.date !== null || !next || next.date === null || !/cùng ngày/u.test(next.source.quote)) return citation;
		return /^\s*(?:,|và)\s*$/u.test(text.slice(citation.source.end, next.source.start)) ? { ...citation, date: next.date } : citation;
	});
}

/** Refuses what only looks like a citation: years, articles, and the document that names itself. */
function isCitation(match: RegExpExecArray, text: string): boolean {
	const { kind, so, number: printed = '' } = match.groups ?? {};
	if (form.test(fold(`${text.slice(Math.max(0, match.index - 16), match.index)}${match.groups?.['name'] ?? ''}`))) return false;
	const symbolPart = printed.replace(/^[\d\s./-]+[a-zđ]?/u, '');
	if (kind === undefined && so === undefined && !/\/(?:19|20)\d{2}\/|\/\p{Lu}[\p{L}]*-\p{Lu}|-\p{Lu}{2,5}\/\p{Lu}/u.test(printed)) return false;
	if (/^(?:TCVN|QCVN|TCCS|ISO)/u.test(symbolPart) || !/\p{Lu}{2}|TTg|\p{Lu}$/u.test(symbolPart)) return false;
	return !own.test(text.slice(Math.max(0, match.index - 40), match.index + (kind?.length ?? 0) + 1)) || !standsInNote(text, match.index);
}

/** "Mẫu số 01/…" is the code of a form, also at the end of what looks like a title ("Biên bản lập theo Mẫu số …"). */
const form = /(?<![a-z])(?:mau|bieu)\s*(?:so\s*)?$/u;

/** "(kèm theo Kế hoạch số …)" under an appendix's title names the document itself. */
function standsInNote(text: string, at: number): boolean {
	return /[(（]\s*(?:[Bb]an hành\s+)?[Kk]èm theo[^)]*$/u.test(text.slice(0, at)) || /^\s*(?:[Bb]an hành\s+)?[Kk]èm theo/u.test(text);
}

function kindName(printed: string): string {
	const abbreviations: Readonly<Record<string, string>> = { QĐ: 'Quyết định', NĐ: 'Nghị định', NQ: 'Nghị quyết', CV: 'Công văn', TT: 'Thông tư' };
	const small = printed.toLocaleLowerCase('vi');
	return abbreviations[printed] ?? small.slice(0, 1).toLocaleUpperCase('vi') + small.slice(1);
}

/** A citation inside the title of the one before it: "Kết luận … về tiếp tục thực hiện Nghị quyết …". */
function markNested(citations: readonly Citation[], text: string): Citation[] {
	return citations.map((citation, index) => {
		const before = citations[index - 1];
		if (!before) return citation;
		const between = text.slice(before.source.end, citation.source.start);
		const opened = /^\s*,?\s*[“"]?\s*(?:về|Về|quy định|hướng dẫn|sửa đổi|ban hành|triển khai|phê duyệt|thực hiện)(?![\p{L}])/u.test(between);
		return opened && !/[;.]/u.test(between) ? { ...citation, nested: true } : citation;
	});
}
