import { foldTone } from '../language/fold-tone.ts';
import { literalPattern } from '../language/literal-pattern.ts';
import { matchesOf } from '../language/matches.ts';
import { startsBody } from './bodies.ts';
import { fold } from './fold.ts';
import { listed } from './listed.ts';
import { properCase } from './proper-case.ts';
import { isCapitals } from './signing-words.ts';

/** A line of running text. */
export type Printed = { readonly text: string };

/** A name printed in capitals, in the case the document itself uses for it; else in sentence case with its proper names. */
export function nameInCase(capitals: string, body: readonly Printed[], place: string | null): string {
	const names = capitals.split(between);
	return names.map((name) => oneInCase(name, body, place)).join(' - ');
}

/** Between bodies that issue a paper together: "SỞ NỘI VỤ - SỞ TÀI CHÍNH". A hyphen within a name has no head of a body after it. */
const between = new RegExp(
	`\\s+[-–]\\s+(?=(?:${listed('BỘ, SỞ, BAN, PHÒNG, CÔNG AN, ỦY BAN, UỶ BAN, UBND, HỘI, ĐOÀN, LIÊN ĐOÀN, MẶT TRẬN, TÒA ÁN, VIỆN, CỤC, CHI CỤC').join('|')})\\s)`,
	'u'
);

function oneInCase(capitals: string, body: readonly Printed[], place: string | null): string {
	const whole = inTextCase(capitals, body);
	if (whole !== null) return whole.slice(0, 1).toLocaleUpperCase('vi') + whole.slice(1);
	const words = capitals.split(/\s+/u);
	for (let first = 1; first <= words.length - 2; first++) {
		const tail = words.slice(first).join(' ');
		if (startsBody(fold(tail))) continue;
		const known = place !== null && fold(place) === fold(tail) ? place : inTextCase(tail, body);
		if (known !== null) return `${properCase(words.slice(0, first).join(' '))} ${known}`;
	}
	return properCase(capitals);
}

/** How running text prints these words; null when it does not, or only in capitals. */
function inTextCase(capitals: string, body: readonly Printed[]): string | null {
	const wanted = capitals.replace(/\s+/gu, ' ');
	const printed = foldTone(wanted);
	const anyCase = anyCaseOf(wanted);
	for (const { text } of body) {
		for (const { 0: found, index } of matchesOf(anyCase, text)) {
			if (foldTone(found.toLocaleUpperCase('vi')) !== printed || isCapitals(found)) continue;
			if (/\p{Lu}/u.test(found) && !/\p{L}/u.test(text[index + found.length] ?? '')) return found;
		}
	}
	return null;
}

/** The words in capitals or small letters, with the tone mark of "oa", "oe", "uy" on either letter; quicker than to fold the whole text. */
function anyCaseOf(capitals: string): RegExp {
	const letters = [...capitals].map((letter) => {
		const small = letter.toLocaleLowerCase('vi');
		const tones = movable.find((vowels) => vowels.includes(small));
		return tones ? `[${tones}${tones.toLocaleUpperCase('vi')}]` : small === letter ? literalPattern(letter) : `[${letter}${small}]`;
	});
	return new RegExp(letters.join(''), 'gu');
}

const movable = ['aàáảãạ', 'eèéẻẽẹ', 'oòóỏõọ', 'uùúủũụ', 'yỳýỷỹỵ'];
