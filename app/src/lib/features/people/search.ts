import { searchKey } from '@kheo/core';

export const foundKinds = [
	'plan',
	'news',
	'disclosure',
	'activity',
	'slogan',
	'dialogue',
	'promise',
	'consultation',
	'vote',
	'movement',
	'model',
	'answer',
	'supervision'
] as const;
export type FoundKind = (typeof foundKinds)[number];

/** Something public with the words it may be found by. */
export type Findable = { readonly kind: FoundKind; readonly href: string; readonly title: string; readonly words: string };
/** What was found, with the words around the first hit. */
export type Found = Omit<Findable, 'words'> & { readonly around: string };

const QUERY_MAX = 200;
const WORDS_MAX = 12;

/** What is asked for, word by word; a word of signs that nobody sees is none. */
export function wordsAsked(query: string): string[] {
	const words = query.slice(0, QUERY_MAX).replaceAll('\0', '').normalize('NFC').toLowerCase().split(/\s+/u);
	return words.filter((word) => searchKey(word) !== '').slice(0, WORDS_MAX);
}

/** Those that have every word, accents or not; what has more of the words with their very accents, and in its title, comes first. */
export function findAmong(all: readonly Findable[], query: string, most: number): Found[] {
	const asked = wordsAsked(query);
	const bare = asked.map(searchKey);
	if (bare.length === 0) return [];
	const hits = all.flatMap((one) => {
		const [title, text] = [searchKey(one.title), searchKey(`${one.title} ${one.words}`)];
		return bare.every((word) => text.includes(word)) ? [{ one, weight: weightOf(one, asked) * 100 + bare.filter((word) => title.includes(word)).length }] : [];
	});
	return hits
		.toSorted((a, b) => b.weight - a.weight)
		.slice(0, most)
		.map(({ one: { words, ...found } }) => ({ ...found, around: around(words, asked) }));
}

/** One that is only like what was asked for has no hit to show: its beginning stands there. */
export function beginningOf(one: Findable | undefined): Found[] {
	if (!one) return [];
	const { words, ...found } = one;
	return [{ ...found, around: around(words, []) }];
}

function weightOf({ title, words }: Findable, asked: readonly string[]): number {
	const text = `${title} ${words}`.normalize('NFC').toLowerCase();
	return asked.filter((word) => text.includes(word)).length;
}

const BEFORE = 60;
const AFTER = 140;

/** The sentence part around the first word that was asked for; the beginning where only the title has it. */
function around(words: string, asked: readonly string[]): string {
	const flat = words.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
	const lower = flat.toLowerCase();
	const exact = asked.map((word) => lower.indexOf(word)).filter((at) => at >= 0);
	const at = exact.length > 0 ? Math.min(...exact) : bareAt(flat, asked);
	const from = at <= BEFORE ? 0 : flat.indexOf(' ', at - BEFORE) + 1;
	const end = flat.indexOf(' ', at + AFTER);
	return `${from > 0 ? '… ' : ''}${end < 0 ? flat.slice(from) : `${flat.slice(from, end)} …`}`;
}

/** Where the first of them stands without its accents: a key that is as long as its text keeps the places. */
function bareAt(flat: string, asked: readonly string[]): number {
	const key = searchKey(flat);
	const places = key.length === flat.length ? asked.map((word) => key.indexOf(searchKey(word))).filter((at) => at >= 0) : [];
	return places.length > 0 ? Math.min(...places) : 0;
}
