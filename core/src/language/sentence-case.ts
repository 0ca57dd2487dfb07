import { fromRoman } from './roman.ts';

/**
 * "KẾ HOẠCH" → "Kế hoạch". A text with any small letter is already in its own case and stays. Words of `acronyms` and Roman
 * numerals of three letters or more ("XIX") keep their capitals; shorter ones may be words ("VI", "DI").
 */
export function sentenceCase(text: string, acronyms: readonly string[] = []): string {
	if (/\p{Ll}/u.test(text)) return text;
	const lowered = text.replace(word, (found) => (acronyms.includes(found) || isLongRoman(found) ? found : found.toLowerCase()));
	return lowered.replace(/\p{L}/u, (first) => first.toUpperCase());
}

/** "KH&CN" is one word. */
const word = /[\p{L}\p{M}\p{N}&]+/gu;

function isLongRoman(found: string): boolean {
	return found.length > 2 && fromRoman(found) !== null;
}
