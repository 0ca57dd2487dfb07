import type { Source } from '../document/source.ts';
import { placeIn } from './places.ts';

/** A note "(kèm theo Kế hoạch số 15/KH-SXD ngày 10 tháng 9 năm 2026 của Sở Xây dựng)" under an appendix, taken apart. Blanks stay null. */
export type SelfReference = {
	readonly kind: string;
	readonly number: Source | null;
	readonly symbol: Source | null;
	readonly day: Source | null;
	readonly month: Source | null;
	readonly year: Source | null;
	readonly issuer: Source | null;
};

const blank = String.raw`[\s.…_]*`;
const day = String.raw`[Nn]gày${blank}(?<day>\d{1,2})?${blank}(?:tháng|/)${blank}(?<month>\d{1,2})?${blank}(?:năm|/)${blank}(?<year>(?:19|20)\d{2})?`;
const note = new RegExp(
	String.raw`^[\s(*_]*(?:[Bb]an hành\s+)?[Kk]èm theo\s+(?<kind>\p{Lu}\p{Ll}+(?:\s\p{Ll}+)?)\s+số\s*:?${blank}(?<number>\d{1,5})?${blank}[/-]\s?(?<symbol>\p{Lu}[\p{L}&]*(?:[-/]\p{Lu}[\p{L}&]*)*)(?:[\s,]+${day})?(?:\s*(?:của|CỦA)\s+(?<issuer>\p{Lu}[^()\n;.]{2,80}?))?\s*[)*_]*\s*$`,
	'dgu'
);

/** Every such note that stands on a line of its own. */
export function selfReferencesIn(blocks: readonly string[]): SelfReference[] {
	return blocks.flatMap((text, block) => (/k[èe]m theo/iu.test(text) ? linesOf(text).flatMap(({ line, at }) => referencesIn(line, at, block, blocks)) : []));
}

function referencesIn(line: string, at: number, block: number, blocks: readonly string[]): SelfReference[] {
	return [...line.matchAll(note)].map((match) => {
		const place = (name: string) => {
			const span = match.indices?.groups?.[name];
			return span ? placeIn(blocks, block, at + span[0], at + span[1]) : null;
		};
		const parts = { number: place('number'), symbol: place('symbol'), day: place('day'), month: place('month'), year: place('year'), issuer: place('issuer') };
		return { kind: match.groups?.['kind'] ?? '', ...parts };
	});
}

function linesOf(text: string): { line: string; at: number }[] {
	let at = 0;
	return text.split('\n').map((line) => {
		const start = at;
		at += line.length + 1;
		return { line, at: start };
	});
}
