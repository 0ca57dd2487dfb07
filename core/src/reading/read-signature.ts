import { isAppendixLabel } from './parts.ts';
import { joinTitles } from './join-titles.ts';
import { sourceIn, type Line } from './lines.ts';
import type { Signature } from './reading.ts';
import { bareName, isNameInCapitals, isPersonName } from './person-names.ts';
import { capacityAtStart, isCapitals, isPostInSmall, isRecorder, saysPart, startsPost } from './signing-words.ts';

/** Of several the first stands for the paper; of minutes, that of whoever presided. */
export function mainSignature(signatures: readonly Signature[]): Signature | null {
	return signatures.find(({ position }) => position === null || !isRecorder(position)) ?? signatures[0] ?? null;
}

/** The signatures of a closing block: capacity, on whose behalf, post and name apart ("KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC / …"). */
export function readSignatures(printed: readonly Line[]): Signature[] {
	const close = joinTitles(printed);
	const signatures: Signature[] = [];
	let from = 0;
	while (from < close.length) {
		const start = close.findIndex((line, index) => index >= from && opensSignature(line, close, index));
		if (start < 0) break;
		const end = signatureEnd(close, start);
		const signature = signatureOf(close.slice(start, end));
		if (signature && (signature.name !== null || signature.capacity !== null)) signatures.push(signature);
		from = end;
	}
	return signatures;
}

function opensSignature(line: Line, close: readonly Line[], index: number): boolean {
	if (capacityAtStart(line.text) !== null) return true;
	if (!startsPost(line.text)) return false;
	if (nameAtEnd(line.text) !== null) return true;
	return (
		isCapitals(line.text.slice(0, 12)) && close.slice(index + 1, index + 6).some((next, at) => namesSigner(next, at === 0) || nameAtEnd(next.text) !== null)
	);
}

/** A signature ends at its name; at most eight lines. */
function signatureEnd(close: readonly Line[], start: number): number {
	for (let at = start; at < Math.min(close.length, start + 8); at++) {
		const line = close[at];
		if (!line) break;
		if (namesSigner(line, at > start) || nameAtEnd(line.text) !== null) return at + 1;
		if (at > start && (isAppendixLabel(line) || /^[-+•]/u.test(line.text))) return at;
	}
	return Math.min(close.length, start + 8);
}

/** The line holds the signer's name, in capitals only right under a post. */
function namesSigner(line: Line, underPost: boolean): boolean {
	return isPersonName(line.text) || (underPost && isNameInCapitals(line.text) && !startsPost(line.text));
}

/** The name at the end of a line that starts with titles in capitals. */
function nameAtEnd(text: string): { at: number; name: string } | null {
	const match =
		/\s((?:(?:PGS|GS|TS|ThS|BS|CKI|CKII)\s*\.\s*|(?:Đại|Thượng|Trung|Thiếu)\s(?:tướng|tá|[úu]y)\s)*(?:\p{Lu}(?:['’]\p{Lu})?\p{Ll}+\s+){1,4}\p{Lu}(?:['’]\p{Lu})?\p{Ll}+)$/u.exec(
			text
		);
	if (!match?.[1] || !isPersonName(match[1])) return null;
	const titles = text.slice(0, match.index).replace(signed, '');
	return isCapitals(titles) ? { at: match.index + 1, name: bareName(match[1]) } : null;
}

/** "(Đã ký)", "[Ký số]": that it was signed, not who did. */
const signed = /[([]\s*(?:đã ký|đã kí|ký số|ký bởi|ký tên|chữ ký)[^)\]]*[)\]]/giu;

function signatureOf(lines: readonly Line[]): Signature | null {
	const first = lines[0];
	const last = lines.at(-1);
	if (!first || !last) return null;
	const ending = nameAtEnd(last.text);
	const alone = isPersonName(last.text) || (lines.length > 1 && isNameInCapitals(last.text));
	const named = alone ? bareName(last.text) : (ending?.name ?? null);
	const titles = lines.map((line) => (line === last && named !== null ? line.text.slice(0, alone ? 0 : ending?.at) : line.text)).flatMap(titleParts);
	const capacities = titles.filter((title) => title.capacity !== null);
	const posts = titles.filter((title) => title.capacity === null && (isCapitals(title.text) || isPostInSmall(title.text))).map((title) => title.text);
	const holder = capacities.at(-1)?.text ?? null;
	const nameOnly = capacities.length > 0 && posts.length === 0;
	return {
		capacity: capacities.length > 0 ? capacities.map((title) => title.capacity).join(' / ') : null,
		onBehalfOf: capacities.length > 0 ? capacities.map((title) => title.text).join(' / ') : null,
		position: nameOnly ? holder : joinPosts(posts) || null,
		name: named,
		source: sourceIn(first, 0, lines.length === 1 ? first.raw.length : sameBlockEnd(lines, first))
	};
}

/** In minutes the part in which one signs stands over the post; a post that a narrow column wrapped is one. */
function joinPosts([first = '', ...more]: readonly string[]): string {
	return more.length > 0 && saysPart(first) ? `${first} / ${more.join(' ')}` : [first, ...more].join(' ');
}

/** The lines of one block are one place; a signature over several blocks is placed at its first line. */
function sameBlockEnd(lines: readonly Line[], first: Line): number {
	return lines.length > 0 ? first.raw.length : 0;
}

type Title = { readonly capacity: string | null; readonly text: string };

/** "KT. BỘ TRƯỞNG THỨ TRƯỞNG" holds two titles: the one signed for and the signer's. */
function titleParts(text: string): Title[] {
	const opening = capacityAtStart(text);
	const rest = text
		.slice(opening?.length ?? 0)
		.replace(signed, '')
		.trim();
	if (rest === '') return [];
	const inner = / (?=(?:TM|KT|TL|TUQ)\. ?\p{Lu})/u.exec(rest);
	if (inner) return [...titleParts(text.slice(0, (opening?.length ?? 0) + inner.index)), ...titleParts(rest.slice(inner.index + 1))];
	if (!opening) return [{ capacity: null, text: rest }];
	const second = secondPost(rest, /^T\/?M/u.test(opening.capacity));
	if (second === null) return [{ capacity: opening.capacity, text: rest.replace(/,$/u, '') }];
	return [
		{ capacity: opening.capacity, text: rest.slice(0, second).trim() },
		{ capacity: null, text: rest.slice(second).trim() }
	];
}

/** Where the signer's own post starts after what is signed for, a post or a body; after a comma ("BỘ TRƯỞNG, CHỦ NHIỆM") it belongs to it. */
function secondPost(text: string, forBody: boolean): number | null {
	for (const match of text.matchAll(/(?<=[^,\s]) (?=\p{Lu})/gu)) {
		const rest = text.slice(match.index + 1);
		if (forBody && startsPost(rest)) return match.index + 1;
		if (/^(?:PHÓ|THỨ|CỤC TRƯỞNG|VỤ TRƯỞNG|CHÁNH|TRƯỞNG PHÒNG|TRƯỞNG BAN|ỦY VIÊN|UỶ VIÊN|GIÁM ĐỐC)(?![\p{L}\p{M}])/u.test(rest) && startsPost(rest))
			return match.index + 1;
	}
	return null;
}
