import { nfc } from './nfc.ts';

/**
 * One place for the tone mark of "oa", "oe" and "uy": on the first vowel when the syllable ends there (hòa, khỏe, ủy), else
 * on the second (hoàn, ngoéo, huýt). After "q" the "u" is a consonant: quý. Everything else stays as written.
 */
export function foldTone(text: string): string {
	return nfc(text).replace(twoVowels, (pair: string, offset: number, whole: string) => placed(pair, whole.slice(0, offset), whole.slice(offset + pair.length)));
}

const twoVowels = /[oòóỏõọ][aàáảãạeèéẻẽẹ](?!\p{M})|[uùúủũụ][yỳýỷỹỵ](?!\p{M})/giu;
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

function placed(pair: string, before: string, after: string): string {
	const parts = pair.normalize('NFD');
	const [tone, second] = parts.match(tones) ?? [];
	if (tone === undefined || second !== undefined) return pair;
	const bare = parts.replace(tones, '');
	const onSecond = /^\p{L}/u.test(after) || (/q$/i.test(before) && /^u/i.test(bare));
	return nfc(onSecond ? bare + tone : bare.slice(0, 1) + tone + bare.slice(1));
}
