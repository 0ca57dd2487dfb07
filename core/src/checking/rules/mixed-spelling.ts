import { foldTone } from '../../language/fold-tone.ts';
import type { Source } from '../../document/source.ts';
import { placeIn } from '../places.ts';
import { defineRule, finding } from '../rule.ts';
import { type Hit, hitsOf } from '../search.ts';

/** Two right ways to write one word; a document keeps to one. Names of people keep their own, so most pairs are in small letters. */
const pairs: readonly (readonly [string, string])[] = [
	['Chủ nhật', 'Chủ Nhật'],
	['liệt sĩ', 'liệt sỹ'],
	['chiến sĩ', 'chiến sỹ'],
	['kỹ thuật', 'kĩ thuật'],
	['quản lý', 'quản lí'],
	['xử lý', 'xử lí'],
	['pháp lý', 'pháp lí'],
	['tỷ lệ', 'tỉ lệ'],
	['định kỳ', 'định kì'],
	['quy định', 'qui định'],
	['quy chế', 'qui chế'],
	['hằng năm', 'hàng năm'],
	['hằng tháng', 'hàng tháng'],
	['hằng quý', 'hàng quý']
];

const paired = new RegExp(String.raw`(?:${pairs.flat().join('|')})(?!\p{L})`, 'gu');

/** Two vowels at the end of a word, one of which bears the tone mark. */
const toned = /(?:[òóỏõọÒÓỎÕỌ][aeAE]|[oO][àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ]|[ùúủũụÙÚỦŨỤ][yY]|[uU][ỳýỷỹỵỲÝỶỸỴ])(?!\p{L})/gu;

/** Both "Ủy ban" and "Uỷ ban", both "Chủ nhật" and "Chủ Nhật" in one document. The rarer spelling gives way to the more frequent one. */
export const mixedSpelling = defineRule({ 'spelling-mixed': 'Một cách viết thống nhất trong một văn bản' }, ({ blocks }, _, { isForeign }) => {
	const isOwn = ({ place }: Hit) => !isForeign(place.block, place.start);
	const bySpelling = Map.groupBy(
		hitsOf(blocks, paired).filter((hit) => !/\p{L}$/u.test(hit.before.slice(-1)) && isOwn(hit)),
		({ place }) => place.quote
	);
	const words = hitsOf(blocks, toned).map((hit) => wholeWord(hit, blocks));
	return [...pairs.flatMap(([a, b]) => mixed(bySpelling.get(a) ?? [], bySpelling.get(b) ?? [])), ...tones(words.filter((hit) => !isInName(hit) && isOwn(hit)))];
});

/** The hit with the consonants before its vowels. */
function wholeWord({ place, before, ...hit }: Hit, blocks: readonly string[]): Hit {
	const head = /\p{L}*$/u.exec(before)?.[0] ?? '';
	return { ...hit, before: before.slice(0, before.length - head.length), place: placeIn(blocks, place.block, place.start - head.length, place.end) };
}

/** "Trần Văn Hoà": a capital after a capital is the name of a person or a place. */
function isInName({ place, before }: Hit): boolean {
	return /^\p{Lu}\p{Ll}/u.test(place.quote) && /\p{Lu}\p{Ll}+\s$/u.test(before);
}

/** Of two spellings as frequent as each other the first one listed is kept. */
function mixed(a: readonly Hit[], b: readonly Hit[]) {
	const [rare = [], frequent = []] = [b, a].map((hits) => hits.map(({ place }) => place)).toSorted((x, y) => x.length - y.length);
	const [first, kept] = [rare[0], frequent[0]];
	if (!first || !kept) return [];
	const fix = rare.map((place) => ({ place, with: kept.quote }));
	return [finding('spelling-mixed', 'info', { printed: first.quote, expected: kept.quote }, rare, fix)];
}

/** Tone marks on the first or on the second vowel, judged by the words that stand in both spellings. */
function tones(hits: readonly Hit[]) {
	const isNew = ({ quote }: Source) => quote === foldTone(quote);
	const words = hits.map(({ place }) => place);
	const both = [...Map.groupBy(words, ({ quote }) => foldTone(quote).toLowerCase()).values()]
		.filter((same) => same.some(isNew) && !same.every(isNew))
		.flat()
		.toSorted((a, b) => a.block - b.block || a.start - b.start);
	const newer = both.filter(isNew);
	const older = both.filter((word) => !isNew(word));
	const [first, kept] = newer.length >= older.length ? [older[0], newer] : [newer[0], older];
	if (!first) return [];
	const rare = newer.length >= older.length ? older : newer;
	const spelled = new Map(kept.map(({ quote }) => [foldTone(quote).toLowerCase(), quote]));
	const fix = rare.map((place) => ({ place, with: likeCase(spelled.get(foldTone(place.quote).toLowerCase()) ?? place.quote, place.quote) }));
	return [finding('spelling-mixed', 'info', { printed: first.quote, expected: fix[0]?.with ?? '' }, rare, fix)];
}

/** `text` in the capitals of `like`. */
function likeCase(text: string, like: string): string {
	if (like === like.toUpperCase()) return text.toUpperCase();
	const small = text.toLowerCase();
	return like === like.toLowerCase() ? small : small.slice(0, 1).toUpperCase() + small.slice(1);
}
