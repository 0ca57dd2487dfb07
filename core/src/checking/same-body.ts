import { foldTone } from '../language/fold-tone.ts';

/** "Sở KH&CN" and "Sở Khoa học và Công nghệ" are one body, and so are "Sở Xây dựng" and "Sở Xây dựng tỉnh X". */
export function isSameBody(a: string, b: string): boolean {
	const [short = [], long = []] = [wordsOf(a), wordsOf(b)].toSorted((x, y) => x.length - y.length);
	if (short.length === 0) return false;
	return short.every((word, index) => word === long[index]) || isShortened(short, long) || isShortened(long, short);
}

/** Two departments, two ministries: bodies of one kind that are told apart by the rest of their names. A post before a body names the body. */
export function isOtherBody(a: string, b: string): boolean {
	const [one = '', other = ''] = [a, b].map((name) => name.replace(post, ''));
	return wordsOf(one)[0] === wordsOf(other)[0] && !isSameBody(one, other);
}

const post = /^(?:(?:Phó\s+)?(?:Chủ tịch|Giám đốc|Trưởng ban|Cục trưởng|Chánh)\s+|Bộ trưởng\s+(?=Bộ))/u;

/** Is one of these names the other with initials for some of its words? */
export function isShortenedBody(a: string, b: string): boolean {
	const [one, other] = [wordsOf(a), wordsOf(b)];
	return isShortened(one, other) || isShortened(other, one);
}

/** Words after a shared start that are the initials of the words there, conjunctions left out. */
function isShortened(short: readonly string[], long: readonly string[]): boolean {
	const shared = short.findIndex((word, index) => word !== long[index]);
	const [first = '', ...rest] = short.slice(shared);
	const initials = long
		.slice(shared)
		.filter((word) => word !== 'và')
		.map((word) => word.slice(0, 1))
		.join('');
	return shared >= 0 && first.length > 1 && initials.startsWith(first) && (rest.length === 0 || long.slice(shared).join(' ').endsWith(rest.join(' ')));
}

function wordsOf(name: string): string[] {
	return (
		foldTone(name)
			.toLowerCase()
			.replace(/ubnd/gu, 'ủy ban nhân dân')
			.replace(/(?<=\p{L})&(?=\p{L})/gu, '')
			.match(/[\p{L}\p{N}]+/gu) ?? []
	);
}
