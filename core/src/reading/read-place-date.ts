import { dayOf } from '../calendar/plain-date.ts';
import type { Source } from '../document/source.ts';
import { sourceIn, type Line } from './lines.ts';
import type { PartialDate } from './reading.ts';

export type PlaceAndDate = { readonly place: string | null; readonly date: PartialDate; readonly source: Source | null; readonly placeSource: Source | null };

const blank = String.raw`[\s.…_/]*`;
const printed = new RegExp(
	`(?:^|[\\s|])(?<place>\\p{Lu}[\\p{L}.\\- ]{1,40}?)?\\s*,?\\s*[Nn]gày${blank}(?<day>\\d\\s?\\d?)?${blank}tháng${blank}(?<month>\\d\\s?\\d?)?${blank}năm${blank}(?<year>(?:19|20)\\s?\\d\\s?\\d)?`,
	'u'
);
/** "Hà Sơn, ngày 15/3/2022", as some offices write it. */
const short =
	/(?:^|[\s|])(?<place>\p{Lu}[\p{L}.\- ]{1,40}?)\s*,\s*[Nn]gày\s*(?<day>\d{1,2})\s*[/.-]\s*(?<month>\d{1,2})\s*[/.-]\s*(?<year>(?:19|20)\d{2})(?!\d)/u;
/** A subject that ran together with the place and date beside it: "V/v báo cáo nhanh. Hà Sơn, ngày 5 tháng 3 năm 2022". */
const afterSubject = /^[Vv]\/[Vv].*[\p{Ll}.]\s\p{Lu}\p{Ll}+(?:[\s-]\p{Lu}\p{Ll}+){0,4}, ngày [\d\s]+tháng[\d\s]+năm[\d\s]+$/u;
const nothing: PartialDate = { iso: null, year: null, month: null, day: null };

/** Place and date of the header; a blank day or month stays blank ("ngày tháng 9 năm 2023"). */
export function readPlaceAndDate(head: readonly Line[]): PlaceAndDate {
	for (const [index, line] of head.entries()) {
		const text = wholeDate(head, index);
		const found = isCitationLine(line) ? afterSubject.exec(text) && printed.exec(text) : (printed.exec(text) ?? short.exec(text));
		if (found) return placeAndDate(found, line, head[index - 1]);
	}
	return { place: null, date: nothing, source: null, placeSource: null };
}

/** The line with those after it that a wrap cut its date into: "Hà Sơn, ngày 15" over "tháng 3 năm 2022". */
function wholeDate(head: readonly Line[], index: number): string {
	let text = head[index]?.text ?? '';
	if (!/[Nn]gày/u.test(text)) return text;
	for (const { text: next } of head.slice(index + 1, index + 3)) {
		if (/năm\s*\d{3}\s?\d/u.test(text) || !(/^(?:tháng|năm)/u.test(next) || (/(?:ngày|tháng|năm)$/u.test(text) && /^\d/u.test(next)))) break;
		text += ` ${next}`;
	}
	return text;
}

function isCitationLine(line: Line): boolean {
	return (
		/^(?:can cu|thuc hien|theo|tai|v\/v|xet|kem|\(?ban hanh|kinh gui|luat|source)/u.test(line.folded) ||
		/\ssố\s.*ngày/u.test(line.text.replace(/^.*?Số\s*:?\s*\S*/u, ''))
	);
}

function placeAndDate(found: RegExpExecArray, line: Line, before: Line | undefined): PlaceAndDate {
	const { place, day, month, year } = found.groups ?? {};
	const own = place === undefined || /^(?:Số|KH|QĐ)/u.test(place) ? null : place.trim();
	const above = before && /^\p{Lu}\p{Ll}+(?:\s\p{L}+){0,4},?$/u.test(before.text) && !/hanh phuc/u.test(before.folded) ? before : null;
	const whole = own !== null && above && found.index === 0 && /^\p{Lu}\p{Ll}+$/u.test(above.text) ? `${above.text} ${own}` : own;
	const from = found.index + Math.max(0, found[0].indexOf(own ?? found[0].trimStart()));
	return {
		place: (whole ?? above?.text ?? null)?.replace(/,$/u, '') ?? null,
		date: dateOf(year, month, day),
		source: sourceIn(line, from, Math.min(line.raw.length, found.index + found[0].trimEnd().length)),
		placeSource: own === null ? (above ? sourceIn(above) : null) : sourceIn(line, from, from + own.length)
	};
}

function dateOf(year?: string, month?: string, day?: string): PartialDate {
	const [y, m, d] = [year, month, day].map((part) => (part === undefined ? null : Number(part.replace(/\s/gu, ''))));
	return { iso: y && m && d ? dayOf(y, m, d) : null, year: y ?? null, month: m ?? null, day: d ?? null };
}
