/** The letters that number points of a Vietnamese text: a, b, c, d, đ, e, g …; no f, j, w, z and no ă, â, ê, ô, ơ, ư. */
const alphabet = [...'abcdđeghiklmnopqrstuvxy'];

/** 1 → "a", 5 → "đ", 23 → "y", 24 → "aa"; throws below 1. */
export function listLetter(n: number): string {
	if (!Number.isInteger(n) || n < 1) throw new RangeError(`no list letter: ${n}`);
	const last = alphabet[(n - 1) % alphabet.length] ?? '';
	return n <= alphabet.length ? last : listLetter(Math.floor((n - 1) / alphabet.length)) + last;
}

/** "đ" → 5, whatever its case; null for what numbers no point. */
export function listLetterIndex(text: string): number | null {
	const places = [...text.normalize('NFC').toLowerCase()].map((letter) => alphabet.indexOf(letter) + 1);
	if (places.length === 0 || places.length > 3 || places.includes(0)) return null;
	return places.reduce((index, place) => index * alphabet.length + place, 0);
}
