import { fromRoman } from '../language/roman.ts';

/** The place of each content head: numbered heads ("II.2", "3. Đối thoại") by number, named ones in order of first mention, none last. */
export function headOrder(heads: readonly (string | null)[]): Map<string | null, number> {
	const named = [...new Set(heads)].filter((head) => head !== null);
	const numbered = named.filter((head) => numbersOf(head).length > 0).sort((a, b) => compareNumbers(numbersOf(a), numbersOf(b)));
	const others = named.filter((head) => numbersOf(head).length === 0);
	return new Map([...numbered, ...others, null].map((head, index) => [head, index]));
}

function numbersOf(head: string): number[] {
	const label = /^(?:(?:[IVXLC]+|\d+)(?:[.)]|$|(?=\s)))+/.exec(head.trim())?.[0] ?? '';
	return label
		.split(/[.)]/)
		.filter(Boolean)
		.map((part) => (/^\d+$/.test(part) ? Number(part) : (fromRoman(part) ?? 0)));
}

function compareNumbers(a: readonly number[], b: readonly number[]): number {
	const at = a.findIndex((number, index) => number !== b[index]);
	return at < 0 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? -1);
}
