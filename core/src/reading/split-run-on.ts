import { kinds } from './kinds.ts';

const titles = kinds.map((kind) => kind.toLocaleUpperCase('vi')).join('|');
/** Where converters run lines together: before a signing capacity, and before a title in capitals after a date or a name. */
const seam = new RegExp(
	`(?<=(?:[Nn]ăm\\s\\d{4}|ngày\\s\\d{1,2}/\\d{1,2}/\\d{4}|\\p{Lu}{3} (?:\\p{Lu}\\p{Ll}+ ){1,3}\\p{Lu}\\p{Ll}+))\\s+(?=(?:${titles})\\s\\p{Lu}{2})|(?<=[;.)\\p{Ll}\\p{Lu}])\\s+(?=(?:TM|KT|TL|TUQ)\\.\\s?\\p{Lu}{2,})`,
	'gu'
);

/** A whole letter in one line: its header, "Kính gửi" and what follows. */
const greeting = /(?<=VIỆT NAM.{40,600}[\p{L}\d.;])\s+(?=Kính gửi\s*:)/gu;

/** A seam stands before a capacity or before two words in capitals; most lines have none, and this is far quicker to see. */
const mayRunOn = /\s(?:TM|KT|TL|TUQ)\.|\s[A-ZĐ]\p{Lu}+\s\p{Lu}{2}/u;

/** The offsets at which a line that holds several printed lines is cut; none for an ordinary line. */
export function seamsOf(text: string): number[] {
	if (!mayRunOn.test(text)) return [];
	const greetings = text.includes('Kính gửi') ? [...text.matchAll(greeting)] : [];
	return [...text.matchAll(seam), ...greetings]
		.map((match) => match.index)
		.filter((at) => at > 0)
		.toSorted((a, b) => a - b);
}
