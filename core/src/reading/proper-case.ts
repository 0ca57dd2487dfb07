import { sentenceCase } from '../language/sentence-case.ts';
import { fold } from './fold.ts';

/** A name in capitals in the case that NĐ 30/2020 (Phụ lục II, mục III) gives names of bodies: their kind, their field and their place. */
export function properCase(capitals: string): string {
	return sentenceCase(capitals, capitals.match(/[\p{L}\p{M}\p{N}&]+/gu)?.filter(isAbbreviation) ?? [])
		.replace(beforeNames, (name) => name.replace(/\p{L}+/gu, placeWord))
		.replace(/(?<=(?:Sở|Bộ|Ban|Phòng|Hội(?! đồng)|[Cc]ục|(?<!hường )[Vv]ụ|BCH|Liên đoàn|Trung tâm|Viện|Bệnh viện|Trường)\s)\p{Ll}/u, (letter) =>
			letter.toLocaleUpperCase('vi')
		)
		.replace(/(?<=^(?:Sở|Bộ|Phòng|Trung tâm)\s(?:(?! (?:tỉnh|thành phố|huyện|xã) ).)*(?:và|,|-)\s)\p{Ll}/gu, (letter) => letter.toLocaleUpperCase('vi'))
		.replace(/(?<=[“"«])\p{Ll}/gu, (letter) => letter.toLocaleUpperCase('vi'))
		.replace(ownBody, (letter) => letter.toLocaleUpperCase('vi'))
		.replace(always, (found) => found.slice(0, 1).toLocaleUpperCase('vi') + found.slice(1))
		.replace(/việt nam/gu, 'Việt Nam')
		.replace(/[Mm]ặt trận tổ quốc/gu, 'Mặt trận Tổ quốc')
		.replace(/liên hiệp phụ nữ/iu, 'Liên hiệp Phụ nữ');
}

/** Words that proper names follow, to the end: places after units of territory, schools and works after their kind. */
const beforeNames =
	/(?<=(?:[Tt]ỉnh [uủ][ỷy]|[Tt]hành [uủ][ỷy]|[Hh]uyện [uủ][ỷy]|[Tt]ỉnh đoàn|[Hh]uyện đoàn|[Tt]ỉnh|[Tt]hành phố|[Hh]uyện|[Qq]uận|[Tt]hị xã|[Xx]ã|[Pp]hường|[Tt]hị trấn|[Đđ]ặc khu|[Kk]hu vực|THCS|THPT|THPTDT|TH|[Mm]ầm non|[Mm]ẫu giáo|[Tt]iểu học|[Tt]rung học cơ sở|[Tt]rung học phổ thông|GD&ĐT|MTV|TNHH)\s)(?!ủy|uỷ|đoàn|hội|và|công lập|tư thục|dân tộc)(\p{L}[\p{L}\s]*)$/u;

/** "ĐẮK LẮK" → "Đắk Lắk": a word of a place's name that has a vowel, whatever its language, is no abbreviation. */
function placeWord(word: string): string {
	const spoken = /[aeiouy]/u.test(fold(word)) && word.length > 2;
	return word.slice(0, 1).toLocaleUpperCase('vi') + (spoken ? word.slice(1).toLocaleLowerCase('vi') : word.slice(1));
}

/** "Thanh tra Sở", "các phòng thuộc Sở": a body's kind that stands for its whole name. */
const ownBody =
	/(?<=(?:[Vv]ăn phòng|[Tt]hanh tra|[Tt]huộc|[Ll]ãnh đạo|[Gg]iám đốc|[Đđ]ảng [uủ][ỷy]|[Cc]ông đoàn|[Cc]hi đoàn)\s)[sb](?=[ởộ](?:$|[,;]|\svà\s))/gu;

/** Names that always have their capital (NĐ 30/2020, Phụ lục II). */
const always = /(?<!\p{L})(?:chính phủ|trung ương|quốc hội|đại học|học viện|mặt trận tổ quốc)(?!\p{L})/gu;

/** A syllable of Vietnamese: an initial, vowels, a final. What is none is an abbreviation: "THCS", "GD&ĐT", "BCH". */
const syllable = /^(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnptuiy])?$/u;
const written = new Set(['UB', 'BTC', 'BYT']);

function isAbbreviation(word: string): boolean {
	return written.has(word) || !syllable.test(fold(word));
}
