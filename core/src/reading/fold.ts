const sameWidth = [/[\u00A0\u2000-\u200A\u202F\t]/gu, /[\u2010\u2011]/gu, /[\u2044\u2215]/gu] as const;

/** The text with odd spaces, hyphens and slashes made plain, character for character: offsets stay true. */
export function tidy(text: string): string {
	return text.replace(sameWidth[0], ' ').replace(sameWidth[1], '-').replace(sameWidth[2], '/');
}

/** The folded letter of each code, filled as letters are met. */
const letters: string[] = [];

/** The text in small letters without accents (đ = d), character for character, so that a match has the offsets of the text. */
export function fold(text: string): string {
	let folded = '';
	for (let at = 0; at < text.length; at++) folded += letters[text.charCodeAt(at)] ?? foldLetter(text.charAt(at));
	return folded;
}

function foldLetter(letter: string): string {
	const base = letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace('đ', 'd');
	const folded = base.length === 1 ? base : letter;
	letters[letter.charCodeAt(0)] = folded;
	return folded;
}
