import { foldTone } from '../../language/fold-tone.ts';
import { literalPattern } from '../../language/literal-pattern.ts';
import type { Source } from '../../document/source.ts';
import type { DatedName } from '../../organisation/dated-names.ts';
import { fold } from '../../reading/fold.ts';
import { earliestIssue, latestIssue } from '../issue-day.ts';
import { placeIn } from '../places.ts';
import { defineRule, finding } from '../rule.ts';

const laws = { 'name-not-valid': 'Tên cơ quan, đơn vị ghi theo tên đang dùng vào ngày ban hành' };

/**
 * A body named as it was called before or after, not on the day of this document. Words quoted from others keep their names, and so
 * does talk of the past ("trước đây", "cũ", "nay là").
 */
export const invalidNames = defineRule(laws, (reading, { names }, { isForeign }) => {
	const [earliest, latest] = [earliestIssue(reading.header.date), latestIssue(reading.header.date)];
	if (earliest === null || latest === null) return [];
	const wrong = names.filter(({ since, until }) => (until !== null && until < earliest) || (since !== null && since > latest));
	return placesOf(reading.blocks, wrong, isForeign).map(({ name, places }) => {
		const { since, until, successor, source, certain } = name;
		const params = {
			printed: name.name,
			since: since ?? ('' as const),
			until: until ?? ('' as const),
			successor: successor ?? '',
			source,
			certain: certain ? 1 : 0
		};
		return finding('name-not-valid', certain ? 'warning' : 'info', params, places);
	});
});

function placesOf(blocks: readonly string[], names: readonly DatedName[], isForeign: (block: number, start: number) => boolean) {
	if (names.length === 0) return [];
	const byKey = new Map(names.map((name) => [fold(name.name), name]));
	const any = new RegExp(
		String.raw`(?<![a-z0-9])(?:${[...byKey.keys()]
			.toSorted((a, b) => b.length - a.length)
			.map(loosely)
			.join('|')})(?![a-z0-9])`,
		'gu'
	);
	const found = new Map<DatedName, Source[]>();
	for (const [block, text] of blocks.entries()) {
		for (const match of fold(text).matchAll(any)) {
			const name = byKey.get(match[0].replace(/\s+/gu, ' ').replace(/ ?[-–] ?/gu, ' - '));
			const place = placeIn(blocks, block, match.index, match.index + match[0].length);
			if (!name || !isSpelledAlike(place.quote, name.name) || isForeign(block, place.start) || isPast(text, place)) continue;
			found.set(name, [...(found.get(name) ?? []), place]);
		}
	}
	return [...found].map(([name, places]) => ({ name, places }));
}

/** Blanks of any number, and any dash, between the words. */
function loosely(folded: string): string {
	return folded
		.split(/\s+/u)
		.map(literalPattern)
		.join(String.raw`\s+`)
		.replaceAll(String.raw`\s+-\s+`, String.raw`\s*[-–]\s*`);
}

/** The same accents, wherever the tone mark sits. */
function isSpelledAlike(printed: string, name: string): boolean {
	const words = (text: string) =>
		foldTone(text)
			.toLowerCase()
			.match(/\p{L}+/gu)
			?.join(' ');
	return words(printed) === words(name);
}

function isPast(text: string, { start, end }: Source): boolean {
	const before = text.slice(Math.max(0, start - 60), start);
	const after = text.slice(end, end + 40);
	return (
		/(?:nguyên|trước đây(?: là)?|tiền thân|sáp nhập|hợp nhất|sắp xếp|kết thúc hoạt động|không tổ chức|từ|thay)\s+(?:của\s+)?[^.;]{0,40}$/iu.test(before) ||
		/^[^.;,]{0,25}(?:\(?(?:cũ|trước đây|trước sắp xếp|trước sáp nhập)|\(?nay là|\(?được hợp nhất)/iu.test(after)
	);
}
