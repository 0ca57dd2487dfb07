import { searchKey } from '../language/search-key.ts';
import { likeness, shinglesOf } from '../language/similarity.ts';

const sameNoun = 0.25;

/**
 * How likely a unit's heading means the form's, from 0 to 1. People shorten headings ("Thời gian", "Kết quả"), so being contained
 * counts more than being alike, and so does naming the same thing first ("Đơn vị thực hiện" is not "Đối tượng thực hiện").
 */
export function headingLikeness(heading: string, formHeading: string): number {
	const a = shinglesOf(heading);
	const b = shinglesOf(formHeading);
	if (a.size === 0 || b.size === 0) return 0;
	const shared = [...a].filter((shingle) => b.has(shingle)).length;
	const contained = shared / Math.min(a.size, b.size);
	return Math.min(1, 0.6 * contained + 0.4 * likeness(a, b) + (shared > 0 && nounsOf(formHeading).some((noun) => a.has(noun)) ? sameNoun : 0));
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
