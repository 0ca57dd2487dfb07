import { headingWords } from './heading-words.ts';
import { searchKey } from '../language/search-key.ts';
import { likeness, shinglesOf } from '../language/similarity.ts';

const sameNoun = 0.25;
/** Enough to be taken when no heading says it better. */
const sameThing = 0.55;

/** First words by which units' tables mean the same thing. */
const synonyms: readonly (readonly string[])[] = [
	['noi dung', 'hoat dong', 'cong viec', 'nhiem vu', 'viec lam'],
	['thoi gian', 'thoi diem', 'thoi han', 'ngay thuc', 'lich thuc'],
	['quy mo', 'pham vi', 'dia diem', 'dia ban', 'noi to'],
	['doi tuong', 'thanh phan', 'nguoi tham'],
	['muc tieu', 'ket qua', 'du kien', 'san pham', 'muc dich'],
	['ghi chu', 'luu y']
];

/** A heading of the form made ready to meet many others. */
export type KnownHeading = { readonly shingles: ReadonlySet<string>; readonly nouns: readonly string[] };

export function knownHeading(formHeading: string): KnownHeading {
	const words = headingWords(formHeading);
	return { shingles: shinglesOf(words), nouns: nounsOf(words) };
}

/**
 * How likely a unit's heading (its shingles) means the form's, from 0 to 1. People shorten headings ("Thời gian", "Kết quả"), so being
 * contained counts more than being alike, and so does naming the same thing first ("Đơn vị thực hiện" is not "Đối tượng thực hiện").
 */
export function headingLikeness(heading: ReadonlySet<string>, known: KnownHeading): number {
	if (heading.size === 0 || known.shingles.size === 0) return 0;
	const alike = wordsAlike(heading, known);
	return alike < sameThing && meansTheSame(heading, known) ? sameThing : alike;
}

function wordsAlike(heading: ReadonlySet<string>, { shingles, nouns }: KnownHeading): number {
	const shared = [...heading].filter((shingle) => shingles.has(shingle)).length;
	const contained = shared / Math.min(heading.size, shingles.size);
	return Math.min(1, 0.6 * contained + 0.4 * likeness(heading, shingles) + (nouns.some((noun) => heading.has(noun)) ? sameNoun : 0));
}

/** The heading opens with a word for the thing that the form's heading names. */
function meansTheSame(heading: ReadonlySet<string>, { nouns }: KnownHeading): boolean {
	const opening = [...heading].find((shingle) => shingle.includes(' ') && !shingle.startsWith('ten ')) ?? '';
	return synonyms.some((group) => group.includes(opening) && nouns.some((noun) => group.includes(noun)));
}

/** The first two words of each part: "Tên nội dung, hoạt động" → "noi dung", "hoat dong". */
function nounsOf(heading: string): string[] {
	const parts = searchKey(heading).split(/[,;/]| hoac | va /);
	return parts
		.map((part) =>
			(part.match(/[\p{L}\p{N}]+/gu) ?? [])
				.filter((word) => word !== 'ten')
				.slice(0, 2)
				.join(' ')
		)
		.filter(Boolean);
}
