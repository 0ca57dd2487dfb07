import { searchKey } from '../language/search-key.ts';
import { likeness, shinglesOf } from '../language/similarity.ts';

const sameNoun = 0.25;

/** A heading of the form made ready to meet many others. */
export type KnownHeading = { readonly shingles: ReadonlySet<string>; readonly nouns: readonly string[] };

export function knownHeading(formHeading: string): KnownHeading {
	return { shingles: shinglesOf(formHeading), nouns: nounsOf(formHeading) };
}

/**
 * How likely a unit's heading (its shingles) means the form's, from 0 to 1. People shorten headings ("Thời gian", "Kết quả"), so being
 * contained counts more than being alike, and so does naming the same thing first ("Đơn vị thực hiện" is not "Đối tượng thực hiện").
 */
export function headingLikeness(heading: ReadonlySet<string>, { shingles, nouns }: KnownHeading): number {
	if (heading.size === 0 || shingles.size === 0) return 0;
	const shared = [...heading].filter((shingle) => shingles.has(shingle)).length;
	const contained = shared / Math.min(heading.size, shingles.size);
	return Math.min(1, 0.6 * contained + 0.4 * likeness(heading, shingles) + (nouns.some((noun) => heading.has(noun)) ? sameNoun : 0));
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
