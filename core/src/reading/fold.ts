const sameWidth = [/[\u00A0\u2000-\u200A\u202F\t]/gu, /[\u2010\u2011]/gu, /[\u2044\u2215]/gu] as const;
const odd = /[\t\u00A0\u2000-\u2044\u2215]/;

/** The text with odd spaces, hyphens and slashes made plain, character for character: offsets stay true. */
export function tidy(text: string): string {
	if (!odd.test(text)) return text;
	return text.replace(sameWidth[0], ' ').replace(sameWidth[1], '-').replace(sameWidth[2], '/');
}

/** The folded code of each code, filled as letters are met; zero is not met yet. */
const codes = new Uint16Array(0x10000);
const longestAtOnce = 4096;

/** The text in small letters without accents (đ = d), character for character, so that a match has the offsets of the text. */
export function fold(text: string): string {
	if (text.length > longestAtOnce) return fold(text.slice(0, longestAtOnce)) + fold(text.slice(longestAtOnce));
	const folded = new Uint16Array(text.length);
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		folded[at] = codes[code] || foldCode(code);
	}
	return Reflect.apply(String.fromCharCode, null, folded);
}

function foldCode(code: number): number {
	const letter = String.fromCharCode(code);
	const base = letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace('đ', 'd');
	const folded = base.length === 1 ? base.charCodeAt(0) : code;
	codes[code] = folded;
	return folded;
}
