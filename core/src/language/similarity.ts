import { searchKey } from './search-key.ts';

/** How alike two phrases are, from 0 to 1, whatever their accents, case and punctuation; 1 means the same words in the same order. */
export function similarity(a: string, b: string): number {
	return likeness(shinglesOf(a), shinglesOf(b));
}

/** The words of a text and its pairs of neighbouring words. Make them once when one text meets many. */
export function shinglesOf(text: string): ReadonlySet<string> {
	const words = searchKey(text).match(/[\p{L}\p{N}]+/gu) ?? [];
	const pairs = words.slice(1).map((word, index) => `${words[index] ?? ''} ${word}`);
	return new Set([...words, ...pairs]);
}

/** Dice's coefficient of two sets of shingles; 0 when either is empty, since nothing is like nothing. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	if (a.size === 0 || b.size === 0) return 0;
	const [small, large] = a.size < b.size ? [a, b] : [b, a];
	let shared = 0;
	for (const shingle of small) if (large.has(shingle)) shared += 1;
	return (2 * shared) / (a.size + b.size);
}
