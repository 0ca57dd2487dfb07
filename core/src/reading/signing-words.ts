import { isPersonName } from './person-names.ts';

/** Signing capacities of NĐ 30/2020 (TM., Q., KT., TL., TUQ.) and of Party papers (T/M, K/T, T/L), before a title in capitals. */
const capacity = /^(TM|KT|TL|TUQ|Q|T\/M|K\/T|T\/L|TƯQ|TUN|T\/UQ)(?:\.\s*|\s+)(?=\p{Lu})/u;
const canonical: Readonly<Record<string, string>> = { 'T/M': 'T/M', 'K/T': 'K/T', 'T/L': 'T/L' };
/** With its dot a capacity is plain also before small letters: "TM. Ủy ban nhân dân". */
const inSmall = /^(?:TM|KT|TL|TUQ)\.\s*\p{Lu}\p{Ll}+\s\p{L}[^.;:]{0,60}$/u;

/** The capacity a line starts with, "KT." with its dot, and its length in the line. */
export function capacityAtStart(text: string): { capacity: string; length: number } | null {
	const match = capacity.exec(text);
	if (!match?.[1] || !(/^\p{Lu}{2}|^\p{Lu}\s/u.test(text.slice(match[0].length)) || inSmall.test(text))) return null;
	return { capacity: canonical[match[1]] ?? `${match[1]}.`, length: match[0].length };
}

const posts = [
	'PHÓ',
	'THỨ TRƯỞNG',
	'BỘ TRƯỞNG',
	'CHỦ TỊCH',
	'GIÁM ĐỐC',
	'TỔNG GIÁM ĐỐC',
	'CỤC TRƯỞNG',
	'CHI CỤC TRƯỞNG',
	'VỤ TRƯỞNG',
	'TRƯỞNG',
	'CHÁNH',
	'BÍ THƯ',
	'HIỆU TRƯỞNG',
	'THỦ TƯỚNG',
	'CHỦ NHIỆM',
	'VIỆN TRƯỞNG',
	'TỔNG',
	'UỶ VIÊN',
	'ỦY VIÊN',
	'PHÓ TRƯỞNG',
	'ĐỘI TRƯỞNG',
	'TỔ TRƯỞNG',
	'CHỈ HUY TRƯỞNG',
	'TRẠM TRƯỞNG',
	'ĐỒN TRƯỞNG',
	'HẠT TRƯỞNG',
	'NHÓM TRƯỞNG',
	'CỤM TRƯỞNG',
	'KHỐI TRƯỞNG',
	'CHÍNH ỦY',
	'CHÍNH TRỊ VIÊN',
	'TƯ LỆNH'
];
/** In what part one signs minutes, before or instead of a post. */
const recorders = ['THƯ KÝ', 'NGƯỜI GHI BIÊN BẢN'];
const parts = [...recorders, 'CHỦ TRÌ', 'CHỦ TỌA', 'CHỦ TOẠ', 'ĐẠI DIỆN'];
const post = new RegExp(`^(?:${[...posts, ...parts].join('|')})(?![\\p{L}\\p{M}])`, 'u');

/** Does the text start with the name of a post in capitals? */
export function startsPost(text: string): boolean {
	return post.test(text);
}

/** Does the text say in what part one signs minutes: "CHỦ TRÌ", "THƯ KÝ CUỘC HỌP"? */
export function saysPart(text: string): boolean {
	return part.test(text);
}

const part = new RegExp(`^(?:${parts.join('|')})(?![\\p{L}\\p{M}])`, 'u');

/** Whoever wrote the minutes signs first, and the one who presided signs for them. */
export function isRecorder(text: string): boolean {
	return recorder.test(text);
}

const recorder = new RegExp(`^(?:${recorders.join('|')})(?![\\p{L}\\p{M}])`, 'u');

/** Does a line in capitals name a post anywhere: "CHỈ HUY TRƯỞNG", "PHÓ CHỦ TỊCH"? */
export function holdsPost(text: string): boolean {
	return anyPost.test(text);
}

const anyPost = new RegExp(`(?<![\\p{L}\\p{M}])(?:${[...posts, ...parts, 'KẾ TOÁN', 'NGƯỜI'].join('|')})(?![\\p{L}\\p{M}])`, 'u');

/** A post in small letters, as some write it under their capacity: "Phó Chủ tịch". */
export function isPostInSmall(text: string): boolean {
	return text.length < 40 && /^\p{Lu}\p{Ll}/u.test(text) && startsPost(text.toLocaleUpperCase('vi'));
}

/** Titles in capitals with the signer's name after them, as when lines ran together. */
export function endsWithName(text: string): boolean {
	const name = /\p{Lu}{2}\s((?:\p{Lu}(?:['’]\p{Lu})?\p{Ll}+\s+){1,4}\p{Lu}(?:['’]\p{Lu})?\p{Ll}+)$/u.exec(text)?.[1];
	return name !== undefined && isPersonName(name);
}

/** Mostly capitals, as titles of posts and bodies are printed. */
export function isCapitals(text: string): boolean {
	const letters = text.match(/\p{L}/gu) ?? [];
	return letters.length > 1 && letters.filter((letter) => /\p{Lu}/u.test(letter)).length >= letters.length * 0.85;
}
