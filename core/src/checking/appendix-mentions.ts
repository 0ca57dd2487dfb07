import type { Source } from '../document/source.ts';
import { fromRoman, toRoman } from '../language/roman.ts';
import { placeIn } from './places.ts';

/** An appendix named in the body; `number` is "ii" or "2" as in its label, or null for "phụ lục kèm theo". */
export type Mention = { readonly number: string | null; readonly label: string; readonly place: Source };

const one = String.raw`(?:[IVXL]{1,7}|\d{1,2})(?![\p{L}\p{N}/]|\.\d)`;
const named = new RegExp(String.raw`Phụ lục\s+(?:số\s+)?(${one}(?:\s*(?:,|và|đến|[-–])\s*${one})*)`, 'giu');
const unnumbered = /(?<![\p{L}])phụ lục(?=\s+(?:ban hành\s+)?(?:đính kèm|kèm theo|gửi kèm|kèm))|(?:theo|tại|có|xem|tham khảo)\s+(?:các\s+)?phụ lục(?=\s*\))/giu;

/** Every appendix of this document that its body names. "Phụ lục I kèm theo Nghị định số 30" belongs to another document. */
export function mentionsOf(body: readonly string[]): Mention[] {
	return body.flatMap((text, block) => [...numberedIn(text, block, body), ...unnumberedIn(text, block, body)]);
}

function numberedIn(text: string, block: number, body: readonly string[]): Mention[] {
	return [...text.matchAll(named)].flatMap((match) => {
		const end = match.index + match[0].length;
		if (isForeign(text.slice(end)) || isHeading(match[0], text)) return [];
		const place = placeIn(body, block, match.index, end);
		return numbersIn(match[1] ?? '').map((number) => ({ number: number.toLowerCase(), label: `Phụ lục ${number}`, place }));
	});
}

function unnumberedIn(text: string, block: number, body: readonly string[]): Mention[] {
	return [...text.matchAll(unnumbered)].flatMap((match) => {
		const end = match.index + match[0].length;
		return isForeign(text.slice(end)) ? [] : [{ number: null, label: 'Phụ lục', place: placeIn(body, block, match.index, end) }];
	});
}

/** "I, II và III" → I II III; "I đến III" and "I-III" too. */
function numbersIn(list: string): string[] {
	const numbers = list.match(/(?<!\p{L})[IVXL]+(?!\p{L})|\d+/giu) ?? [];
	const [first, last] = numbers.map(valueOf);
	if (numbers.length !== 2 || !/đến|[-–]/iu.test(list) || first === undefined || last === undefined || last <= first || last - first > 30) {
		return numbers.map(plain);
	}
	const written = /\d/u.test(list) ? String : toRoman;
	return Array.from({ length: last - first + 1 }, (_, index) => written(first + index));
}

function valueOf(number: string): number {
	return fromRoman(number.toUpperCase()) ?? Number(number);
}

function plain(number: string): string {
	return number.replace(/^0+(?=\d)/u, '').toUpperCase();
}

/** The document whose appendix it is follows with its number, before the clause ends. */
function isForeign(rest: string): boolean {
	return /^[^;.)\n]{0,60}?\s(?:Nghị định|Thông tư|Quyết định|Nghị quyết|Luật|Hướng dẫn|Kế hoạch|Công văn|Chỉ thị|Thông báo)\s+(?:\p{L}+\s+){0,3}số\s*\d/u.test(
		rest
	);
}

function isHeading(match: string, text: string): boolean {
	return text.trim() === match;
}
