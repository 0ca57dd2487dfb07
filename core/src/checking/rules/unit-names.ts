import type { Reading } from '../../reading/reading.ts';
import { foldTone } from '../../language/fold-tone.ts';
import { distinctPlaces, firstPlaceOf } from '../places.ts';
import { defineRule, finding } from '../rule.ts';
import { isShortenedBody } from '../same-body.ts';

/** One unit under two names: its words in another order ("Kế hoạch - Tài chính", "Tài chính - Kế hoạch"), or short without being said to be. */
export const unitNames = defineRule(
	{ 'unit-two-names': 'Một tên gọi thống nhất trong một văn bản; chữ viết tắt phải được giải thích ở lần đầu' },
	(reading) => {
		const text = reading.blocks.join('\n');
		return pairsOf(namesIn(reading)).flatMap(([first, second]) => {
			const isShort = !first.isFoot && !second.isFoot && isShortenedBody(first.name, second.name) && !isExplained(first.name, second.name, text);
			if (!isShort && !isReordered(first.name, second.name)) return [];
			const places = [first.name, second.name].flatMap((name) => firstPlaceOf(reading.blocks, name) ?? []);
			return places.length === 2 ? [finding('unit-two-names', 'info', { first: first.name, second: second.name }, distinctPlaces(places))] : [];
		});
	}
);

/** The list at the foot is short by custom: "BTT", "VPUB". */
type Named = { readonly name: string; readonly isFoot: boolean };

function namesIn({ obligations, recipients, addressees }: Reading): Named[] {
	const body = [...obligations.flatMap(({ units, recipient }) => (recipient === null ? units : [...units, recipient])), ...addressees];
	const printed = [...body.map((name) => ({ name, isFoot: false })), ...recipients.map((name) => ({ name, isFoot: true }))];
	const bare = printed.map(({ name, isFoot }) => ({ name: name.replace(/\s*\([^)]*\)\s*$/u, '').trim(), isFoot }));
	return bare.filter(({ name }) => name.length > 3 && name.length < 80 && !/[,;:]/u.test(name));
}

/** Each two different names once. */
function pairsOf(names: readonly Named[]): [Named, Named][] {
	const distinct = [...new Map(names.toReversed().map((each) => [plain(each.name), each])).values()].toReversed();
	return distinct.flatMap((first, index) => distinct.slice(index + 1).map((second): [Named, Named] => [first, second]));
}

function isReordered(a: string, b: string): boolean {
	const [one, other] = [a, b].map((name) => wordsOf(name));
	return (
		one !== undefined && other !== undefined && one.length > 2 && one.join(' ') !== other.join(' ') && one.toSorted().join(' ') === other.toSorted().join(' ')
	);
}

/** The short form stands in brackets, or after "gọi tắt là", or belongs to every paper ("UBND"). */
function isExplained(a: string, b: string, text: string): boolean {
	const short = (a.length < b.length ? a : b).split(/\s+/u).filter((word) => /\p{Lu}.*\p{Lu}/u.test(word));
	return short.every(
		(word) =>
			/^(?:UBND|HĐND|MTTQ|BHXH|LĐLĐ|TNCS|TTĐT|VP|UB)$/u.test(word) ||
			text.includes(`(${word})`) ||
			new RegExp(`(?:gọi tắt|viết tắt) là[^.;]{0,40}${word}`, 'u').test(text)
	);
}

function wordsOf(name: string): string[] {
	return (
		plain(name)
			.match(/[\p{L}\p{N}]+/gu)
			?.filter((word) => word !== 'và') ?? []
	);
}

function plain(name: string): string {
	return foldTone(name).toLowerCase().replace(/\s+/gu, ' ');
}
