import type { Source } from '../document/source.ts';
import { sourceIn, type Line } from './lines.ts';
import { titleAt } from './parts.ts';
import { isCapitals } from './signing-words.ts';

export type Title = {
	readonly kind: string | null;
	readonly kindSource: Source | null;
	readonly title: string | null;
	readonly source: Source | null;
	readonly lines: number;
};

/** "HƯỚNG DẪN LIÊN NGÀNH", "QUY CHẾ PHỐI HỢP": said of the kind, when nothing else stands beside it. */
const together = /^(?:liên (?:ngành|tịch|sở|cơ quan)|phối hợp)$/iu;

/** How the text under a title begins, in small letters. */
const bodyStarts =
	/^(?:căn cứ|thực hiện|để |nhằm|kính gửi|i[.]|1[.]|phần (?:thứ|[ivx\d])|chương [ivx\d]|điều \d|\(?kèm theo|\(?ban hành kèm|do |xét|qua |trong |ngày |từ ngày|theo )/u;

/** Kind and subject of a paper; the subject's lines are joined. `lines` is how many lines of the body they take. */
export function readTitle(body: readonly Line[]): Title {
	const first = body[0];
	const kind = first ? titleAt(first) : null;
	if (!first || !kind) return { kind: null, kindSource: null, title: null, source: null, lines: 0 };
	const kindSource = sourceIn(first, kind.start, kind.end);
	const rest = first.text
		.slice(kind.end)
		.replace(/^[\s:,.]+/u, '')
		.replace(together, '');
	const inner = rest === '' ? null : sourceIn(first, first.text.length - rest.length, first.text.length);
	const more = subjectLines(body, rest);
	const title = [rest, ...more.map((line) => line.text)].filter((text) => text !== '').join(' ');
	const below = more[0];
	return { kind: kind.kind, kindSource, title: title || null, source: inner ?? (below ? sourceIn(below) : null), lines: 1 + more.length };
}

function subjectLines(body: readonly Line[], rest: string): Line[] {
	const lines: Line[] = [];
	let text = rest;
	for (const [index, line] of body.slice(1, 8).entries()) {
		const opensSubject = index === 0 && rest === '' && namesWork.test(line.text);
		if ((startsBodyText(line.text) && !opensSubject) || (text !== '' && !goesOn(text, line, lines.at(-1)))) break;
		if (/^[-_*\s]+$/u.test(line.text)) break;
		lines.push(line);
		text = line.text;
	}
	return lines;
}

/** A subject right under its kind may name the work: "Thực hiện công tác …" without an end mark; a preamble goes on to "… như sau:". */
const namesWork = /^[Tt]hực hiện\s(?!.*(?:như sau|[Kk]ế hoạch (?:này|cụ thể)|ban hành|xây dựng [Kk]ế hoạch))[^;:]{10,240}(?<![.,;:])$/u;

/** A subject in capitals may open with a verb ("THỰC HIỆN …"); only a numbered heading ends it. */
function startsBodyText(text: string): boolean {
	return isCapitals(text) ? /^(?:[IVX]+[.)/-]|\d+[.)]|PHẦN|CHƯƠNG|ĐIỀU|KÍNH GỬI|CĂN CỨ)/u.test(text) : bodyStarts.test(text.toLocaleLowerCase('vi'));
}

/** A subject goes on in capitals, within its paragraph, or in small letters; a post in capitals after it ("CHỦ TỊCH …") does not. */
function goesOn(text: string, next: Line, last: Line | undefined): boolean {
	if (/[.;:]$|\.\/\.$/u.test(text) || next.text.length > 400) return false;
	if (/^(?:CHỦ TỊCH|BỘ TRƯỞNG|GIÁM ĐỐC|THỦ TƯỚNG|TRƯỞNG|TỔNG|CHÍNH PHỦ|QUỐC HỘI|HỘI ĐỒNG NHÂN DÂN|ỦY BAN NHÂN DÂN)(?![\p{L}])/u.test(next.text)) return false;
	if (isCapitals(text)) return isCapitals(next.text);
	return /^\p{Ll}/u.test(next.text) || (last?.block === next.block && next.text.length < 120) || /[,–-]$/u.test(text);
}
