import { foldTone } from '../language/fold-tone.ts';
import { sentenceCase } from '../language/sentence-case.ts';
import { startsBody } from './bodies.ts';
import { fold } from './fold.ts';
import { listed } from './listed.ts';
import type { Line } from './lines.ts';
import { isCapitals } from './signing-words.ts';

/** A name printed in capitals, in the case the document itself uses for it; else in sentence case with its proper names. */
export function nameInCase(capitals: string, body: readonly Line[], place: string | null): string {
	const names = capitals.split(between);
	return names.map((name) => oneInCase(name, body, place)).join(' - ');
}

/** Between bodies that issue a paper together: "SỞ NỘI VỤ - SỞ TÀI CHÍNH". A hyphen within a name has no head of a body after it. */
const between = new RegExp(
	`\\s+[-–]\\s+(?=(?:${listed('BỘ, SỞ, BAN, PHÒNG, CÔNG AN, ỦY BAN, UỶ BAN, UBND, HỘI, ĐOÀN, LIÊN ĐOÀN, MẶT TRẬN, TÒA ÁN, VIỆN, CỤC, CHI CỤC').join('|')})\\s)`,
	'u'
);

function oneInCase(capitals: string, body: readonly Line[], place: string | null): string {
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
function inTextCase(capitals: string, body: readonly Line[]): string | null {
	const wanted = fold(capitals).replace(/\s+/gu, ' ');
	const printed = foldTone(capitals.replace(/\s+/gu, ' '));
	for (const line of body) {
		for (let at = line.folded.indexOf(wanted); at >= 0; at = line.folded.indexOf(wanted, at + 1)) {
			const found = line.text.slice(at, at + wanted.length);
			if (foldTone(found.toLocaleUpperCase('vi')) !== printed || isCapitals(found)) continue;
			if (/\p{Lu}/u.test(found) && !/\p{L}/u.test(line.text[at + wanted.length] ?? '')) return found;
		}
	}
	return null;
}

/** Words that proper names follow, to the end: places after units of territory, schools and works after their kind. */
const beforeNames =
	/(?<=(?:[Tt]ỉnh [uủ][ỷy]|[Tt]hành [uủ][ỷy]|[Hh]uyện [uủ][ỷy]|[Tt]ỉnh đoàn|[Hh]uyện đoàn|[Tt]ỉnh|[Tt]hành phố|[Hh]uyện|[Qq]uận|[Tt]hị xã|[Xx]ã|[Pp]hường|[Tt]hị trấn|[Đđ]ặc khu|THCS|THPT|THPTDT|TH|[Mm]ầm non|[Mm]ẫu giáo|[Tt]iểu học|[Tt]rung học cơ sở|[Tt]rung học phổ thông|GD&ĐT|MTV|TNHH)\s)(?!ủy|uỷ|đoàn|hội|và|công lập|tư thục|dân tộc)(\p{L}[\p{L}\s]*)$/u;

function properCase(capitals: string): string {
	return sentenceCase(capitals, capitals.match(/[\p{L}\p{M}\p{N}&]+/gu)?.filter(isAbbreviation) ?? [])
		.replace(beforeNames, (name) => name.replace(/\p{L}+/gu, placeWord))
		.replace(/(?<=(?:Sở|Bộ|Ban|Phòng|Hội(?! đồng)|[Cc]ục|(?<!hường )[Vv]ụ|BCH)\s)\p{Ll}/u, (letter) => letter.toLocaleUpperCase('vi'))
		.replace(/(?<=^(?:Sở|Bộ|Phòng)\s(?:(?! (?:tỉnh|thành phố|huyện|xã) ).)*(?:và|,|-)\s)\p{Ll}/gu, (letter) => letter.toLocaleUpperCase('vi'))
		.replace(always, (found) => found.slice(0, 1).toLocaleUpperCase('vi') + found.slice(1))
		.replace(/việt nam/gu, 'Việt Nam')
		.replace(/liên hiệp phụ nữ/iu, 'Liên hiệp Phụ nữ');
}

/** "ĐẮK LẮK" → "Đắk Lắk": a word of a place's name that has a vowel, whatever its language, is no abbreviation. */
function placeWord(word: string): string {
	const spoken = /[aeiouy]/u.test(fold(word)) && word.length > 2;
	return word.slice(0, 1).toLocaleUpperCase('vi') + (spoken ? word.slice(1).toLocaleLowerCase('vi') : word.slice(1));
}

/** Names that always have their capital (NĐ 30/2020, Phụ lục II). */
const always = /(?<!\p{L})(?:chính phủ|trung ương|quốc hội|đại học|học viện|mặt trận tổ quốc)(?!\p{L})/gu;

/** A syllable of Vietnamese: an initial, vowels, a final. What is none is an abbreviation: "THCS", "GD&ĐT", "BCH". */
const syllable = /^(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnptuiy])?$/u;
const written = new Set(['UB', 'BTC', 'BYT']);

function isAbbreviation(word: string): boolean {
	return written.has(word) || !syllable.test(fold(word));
}
