import { officialDate } from '../../language/official-date.ts';
import { sentenceCase } from '../../language/sentence-case.ts';
import { shortDate } from '../../language/short-date.ts';
import type { Header } from '../../reading/reading.ts';
import { withProperNames } from '../proper-names.ts';
import { blank } from '../register-words.ts';

/** "Kế hoạch số 12/KH-UBND ngày 05 tháng 9 năm 2026 của UBND tỉnh … về …": the form a căn cứ has (NĐ 30/2020, Phụ lục I, II.6.b). */
export function citeInFull(header: Header): string {
	const about = aboutOf(header);
	return `${numbered(header)} ${officialDate(header.date, blank)}${issued(header)}${about === '' ? '' : ` ${openedAbout(about)}`}`;
}

/** The same paper where it is named again: "Kế hoạch số 12/KH-UBND ngày 05/9/2026". */
export function citeInShort(header: Header): string {
	return `${numbered(header)}${header.date.iso === null ? '' : ` ngày ${shortDate(header.date.iso)}`}`;
}

/** What the superior's paper is about, in the case of a sentence. */
function aboutOf({ title }: Header): string {
	return sentenceAbout(title ?? '');
}

export function sentenceAbout(title: string): string {
	return withProperNames(sentenceCase(title.replace(/\s+/gu, ' ').trim(), acronyms)).replace(/^(?:V\/v|Về việc)\s*:?\s*/iu, '');
}

/** What our plan is about: what the superior's is, also where that is the plan which a decision issues. */
export function ownAbout(header: Header): string {
	const about = aboutOf(header).replace(/^ban hành kế hoạch\s+(?:về\s+)?/iu, '');
	return about.charAt(0).toLocaleUpperCase('vi') + about.slice(1);
}

const acronyms = ['UBND', 'HĐND', 'MTTQ', 'TTHC', 'CCHC', 'BHXH', 'BHYT', 'ATTP', 'PCCC', 'ANTT', 'IOT', '5G', 'OCOP', 'THCS', 'THPT'];
const joined = /[/-]/u;

function numbered({ kind, number, symbol }: Header): string {
	return `${kind ?? 'Văn bản'} số ${number ?? '……'}${symbol === null ? '' : `${joinerOf(symbol)}${symbol}`}`;
}

/** Party papers write "12-KH/TU", the state's "12/KH-UBND". */
function joinerOf(symbol: string): string {
	return symbol.charAt(symbol.search(joined)) === '/' ? '-' : '/';
}

function issued({ issuer }: Header): string {
	return issuer === null ? '' : ` của ${issuer}`;
}

/** "Triển khai …" follows directly, another verb after "về việc", a noun after "về". */
export function openedAbout(about: string): string {
	const lowered = about.charAt(0).toLocaleLowerCase('vi') + about.slice(1);
	if (/^(?:về|ban hành|triển khai|thực hiện|quy định|hướng dẫn|phê duyệt)\s/u.test(lowered)) return lowered;
	return /^(?:tổ chức|tăng cường|đẩy mạnh|phát động|kiểm tra|xây dựng)\s/u.test(lowered) ? `về việc ${lowered}` : `về ${lowered}`;
}
