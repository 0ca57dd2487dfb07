import { dayOf } from '../../calendar/plain-date.ts';
import type { Source } from '../../document/source.ts';
import { defineRule, finding } from '../rule.ts';
import { hitsOf, type Hit } from '../search.ts';

const numeric = /(?<![\d/.])(?:(?<marked>ngày\s+)\d{1,2}\s?(?<sign>[./-])\s?\d{1,2}\s?\k<sign>\s?\d{4}|\d{1,2}\/\d{1,2}\/(?:19|20)\d{2})(?![\d/])/giu;
const withoutYear = /(?<=ngày\s+)\d{1,2}\s?\/\s?\d{1,2}(?![\d/.-])/giu;
const worded = /(?<=ngày\s+)\d{1,2}\s+tháng\s+\d{1,2}(?!\d)(?:\s+năm\s+(?:19|20)\d{2}(?!\d))?/giu;

/** "31/4/2026": a day that the calendar does not have. Days of the lunar calendar and numbers of documents are left alone. */
export const impossibleDates = defineRule({ 'date-impossible': 'Ngày, tháng ghi trong văn bản phải có thật' }, ({ blocks }) => {
	const wrong = [numeric, withoutYear, worded]
		.flatMap((pattern) => hitsOf(blocks, pattern))
		.filter((hit) => !isOther(hit))
		.flatMap(({ place }) => wrongDay(place));
	return [...Map.groupBy(wrong, ({ printed }) => printed).values()].flatMap(([first, ...same]) =>
		first
			? [
					finding(
						'date-impossible',
						'warning',
						paramsOf(first),
						[first, ...same].map(({ place }) => place)
					)
				]
			: []
	);
});

type Wrong = { readonly printed: string; readonly month: number; readonly days: number; readonly place: Source };

function isOther({ before, after }: Hit): boolean {
	return /(?:[Ss]ố|SỐ)\s*:?\s*$/u.test(before) || /^[^.;\d]{0,20}(?:âm lịch|\(âm|\bÂL\b)/iu.test(after);
}

function wrongDay(found: Source): Wrong[] {
	const printed = found.quote.replace(/^ngày\s+/iu, '');
	const [day = 0, month = 0, year] = (printed.match(/\d+/gu) ?? []).map(Number);
	// A leap year stands in where none is printed: 29 February exists in some year.
	if (dayOf(year ?? 2024, month, day) !== null) return [];
	const start = found.end - printed.length;
	return [{ printed, month, days: daysIn(year ?? 2024, month), place: { ...found, start, quote: printed } }];
}

/** 0: there is no such month. */
function daysIn(year: number, month: number): number {
	return [31, 30, 29, 28].find((day) => dayOf(year, month, day) !== null) ?? 0;
}

function paramsOf({ printed, month, days }: Wrong) {
	return { printed, month, days };
}
