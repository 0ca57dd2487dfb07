import { startsBody } from './bodies.ts';
import { kindAtStart } from './kinds.ts';
import { greets, type Line } from './lines.ts';
import { isNameInCapitals, isPersonName } from './person-names.ts';
import { capacityAtStart, endsWithName, isCapitals, startsPost } from './signing-words.ts';

/** The parts of a paper, in order: above the title, the title's line on, the closing block, what follows it. */
export type Parts = { readonly head: readonly Line[]; readonly body: readonly Line[]; readonly close: readonly Line[]; readonly annex: readonly Line[] };

/** Cuts a paper at its title, at "Nơi nhận" or the signature, and at the first appendix or attached plan after that. */
export function partsOf(lines: readonly Line[]): Parts {
	const title = titleIndex(lines);
	const bodyAt = title >= 0 ? title : headEnd(lines);
	const closeAt = closeIndex(lines, bodyAt);
	const annexAt = annexIndex(lines, bodyAt, closeAt);
	const bodyEnd = Math.min(closeAt, annexAt);
	return { head: withoutStamp(lines.slice(0, bodyAt)), body: lines.slice(bodyAt, bodyEnd), close: lines.slice(bodyEnd, annexAt), annex: lines.slice(annexAt) };
}

/** Is this line the label of an appendix that stands alone or carries its title: "Phụ lục II", "PHỤ LỤC 1: DANH MỤC …"? */
export function isAppendixLabel(line: Line): boolean {
	return appendixLabel.test(line.text) && line.text.length < 260 && (line.cell === null || line.cell.row === 0);
}

const appendixLabel =
	/^[^\p{L}\d(]*(?:PHỤ LỤC|Phụ lục|PHỤ BIỂU|Phụ biểu|BIỂU MẪU|Biểu mẫu|BIỂU SỐ|Biểu số|MẪU SỐ|Mẫu số|Mẫu|MẪU|BIỂU|Biểu)(?:\s+(?:số\s*|SỐ\s*)?(?:[IVXLC]+|\d{1,3})(?:[.-]?\d{1,2})?[A-Za-zĐđ]?(?![\p{L}\d]))?\s*(?:$|[.:–-]\s*\S|\n|\([^)]*\)?$|(?=\p{Lu}{2}))/u;

/** The title's line: a kind in capitals at the start of a line among the first ones, or after the date when lines ran together. */
function titleIndex(lines: readonly Line[]): number {
	const isTitle = (line: Line, index: number) => index < 40 && titleAt(line) !== null && !incoming.test(line.text);
	const first = lines.findIndex(isTitle);
	if (first < 1 || !namesIssuer(lines, first)) return first;
	const next = lines.findIndex((line, index) => index > first && isTitle(line, index));
	return next < 0 ? first : next;
}

/** "TỔ CÔNG TÁC TRIỂN KHAI" over "ĐỀ ÁN 06", above the number: the second line of a body's name. */
function namesIssuer(lines: readonly Line[], index: number): boolean {
	const [before, line] = [lines[index - 1], lines[index]];
	const below = lines.slice(index + 1, index + 12).some(({ text }) => /^(?:Số|SỐ)\s*:/u.test(text));
	return below && before !== undefined && line !== undefined && isCapitals(before.text) && startsBody(before.folded) && /\d$/u.test(line.text);
}

/** The stamp of the office that received the paper, with a number and a day of its own (NĐ 30/2020, Phụ lục IV). */
function withoutStamp(head: readonly Line[]): Line[] {
	const at = head.findIndex(({ text }) => incoming.test(text));
	const own = at < 0 ? 0 : head.slice(at + 1).findIndex(({ text }) => !/^(?:Số|Ngày|Giờ|Chuyển)(?: đến)?\s*:?[\s\d./…-]*$/u.test(text));
	return head.filter((_, index) => at < 0 || index < at || (own >= 0 && index > at + own));
}

const incoming = /^(?:CÔNG VĂN|VĂN BẢN) (?:ĐẾN|ĐI)(?![\p{L}\p{M}])/u;

/** Where in the line the kind of the title starts. */
export function titleAt(line: Line): { kind: string; start: number; end: number } | null {
	const plain = kindAtStart(line.text) ?? wholeLineKind(line.text);
	if (plain) return { kind: plain.kind, start: 0, end: plain.length };
	const after = /^.{0,60}ngày(?:.{1,24}năm\s+|\s*\d{1,2}\/\d{1,2}\/)\d{4}\s+(?=\p{Lu}{2})/u.exec(line.text);
	const found = after && kindAtStart(line.text.slice(after[0].length));
	return found ? { kind: found.kind, start: after[0].length, end: after[0].length + found.length } : null;
}

function wholeLineKind(text: string): { kind: string; length: number } | null {
	return text.length < 24 && !/[.:;]/u.test(text) ? kindAtStart(text.toLocaleUpperCase('vi').trimEnd() === text ? text : '') : null;
}

/** Without a title (công văn) the body starts at "Kính gửi", else after the date. */
function headEnd(lines: readonly Line[]): number {
	const greeting = lines.findIndex((line, index) => index < 30 && greets(line));
	if (greeting >= 0) return greeting;
	const dated = lines.findLastIndex(
		(line, index) => index < 12 && /^.{0,50}(?:ngày.{1,24}năm|,\s*ngày\s*\d{1,2}\/\d{1,2}\/\d{4})/u.test(line.text) && !line.folded.startsWith('can cu')
	);
	return dated + 1;
}

/** Of a paper by two bodies each signs under its own name, in capitals. */
function closeIndex(lines: readonly Line[], from: number): number {
	const at = rowStart(
		lines,
		lines.findIndex((line, index) => index > from && (opensRecipients(line) || signs(lines, index)))
	);
	const above = lines[at - 1];
	if (above && at - 1 > from && above.cell === lines[at]?.cell && isCapitals(above.text) && startsBody(above.folded)) return at - 1;
	return at < 0 ? lines.length : at;
}

/** Signatures side by side close the paper together, whichever of them is seen first. */
function rowStart(lines: readonly Line[], at: number): number {
	const cell = lines[at]?.cell;
	if (!cell) return at;
	const first = lines.findIndex((line) => line.cell?.table === cell.table && line.cell.row === cell.row);
	return startsPost(lines[first]?.text ?? '') ? first : at;
}

/** "Nơi nhận:"; few lines start with its letter, which is far quicker to see. */
function opensRecipients(line: Line): boolean {
	return /^[^\p{L}]*[Nn]/u.test(line.text) && /^[^\p{L}]*noi nhan\s*(?:[:.\-–]|$)/u.test(line.folded);
}

/** A capacity opens the closing block when a name follows it soon; so does a post in capitals, when the name follows at once. */
function signs(lines: readonly Line[], index: number): boolean {
	const line = lines[index];
	if (!line || line.text.length >= 160) return false;
	if (capacityAtStart(line.text) !== null) return lines.slice(index, index + 8).some(({ text }) => isPersonName(text) || endsWithName(text));
	return (
		startsPost(line.text) &&
		isCapitals(line.text) &&
		lines.slice(index + 1, index + 4).some(({ text }, at) => isPersonName(text) || (at === 0 && isNameInCapitals(text)))
	);
}

function annexIndex(lines: readonly Line[], bodyAt: number, closeAt: number): number {
	const after = lines.findIndex((line, index) => index > closeAt && (isAppendixLabel(line) || isNotedTitle(lines, index) || startsAttachment(lines, index)));
	if (after >= 0) return after;
	if (closeAt < lines.length) return lines.length;
	const early = lines.findIndex(
		(line, index) => index > bodyAt + 3 && isAppendixLabel(line) && /^[^\p{L}]*\p{Lu}{3}|\d|[IVX]/u.test(line.text) && line.cell === null
	);
	return early >= 0 ? early : lines.length;
}

/** A title in capitals that a note "(Kèm theo …)" makes an appendix, though no label stands over it: "DANH MỤC …". */
export function isNotedTitle(lines: readonly Line[], index: number): boolean {
	const line = lines[index];
	if (
		!line ||
		line.cell !== null ||
		line.text.length < 6 ||
		!isCapitals(line.text) ||
		isCapitals(lines[index - 1]?.text ?? '') ||
		titleAt(line) !== null ||
		isAppendixLabel(line) ||
		titlesAppendix(lines, index)
	)
		return false;
	const note = lines.slice(index + 1, index + 5).find(({ text }) => !isCapitals(text));
	return note !== undefined && /^\W{0,3}(?:ban hanh |dinh )?kem theo\s/u.test(note.folded);
}

/** "KẾ HOẠCH" after the signature, with a title or a note "(Ban hành kèm theo …)" under it. */
export function startsAttachment(lines: readonly Line[], index: number): boolean {
	const line = lines[index];
	const title = line && line.cell === null && !titlesAppendix(lines, index) ? titleAt(line) : null;
	return title !== null && title.start === 0 && ['Kế hoạch', 'Chương trình', 'Phương án', 'Đề án', 'Quy chế', 'Quy định', 'Hướng dẫn'].includes(title.kind);
}

/** A line in capitals under the label of an appendix goes on with its title: "PHỤ LỤC", "NHIỆM VỤ THỰC HIỆN", "KẾ HOẠCH …". */
function titlesAppendix(lines: readonly Line[], index: number): boolean {
	for (const line of lines.slice(Math.max(0, index - 5), index).toReversed()) {
		if (isAppendixLabel(line)) return true;
		if (!isCapitals(line.text)) return false;
	}
	return false;
}
