import { dayOf, type PlainDate } from '../calendar/plain-date.ts';

export type When = {
	readonly from: PlainDate | null;
	readonly to: PlainDate | null;
	/** Sorts like the time does; words without a day ("thường xuyên") come last. */
	readonly key: string;
};

type Piece = { readonly first: number | null; readonly day: number | null; readonly month: number; readonly year: number | null };

const noWhen: When = { from: null, to: null, key: '~' };
const dayAndMonth =
	/(?:(?<![\d/])(\d{1,2})\s*(?:[-–,;&+]|và|đến)\s*(?:ngày\s*)?)?(?<![\d/])(\d{1,2})\s*(?:[/.-]|\s*tháng\s*)\s*(\d{1,2})(?:\s*(?:[/.-]|\s*năm\s*)\s*(\d{4}))?(?![\d/])/giu;
const monthAlone = /tháng\s*(\d{1,2})(?:\s*(?:[/.-]|\s*năm\s*)\s*(\d{4}))?|(?<![\d/.-])(\d{1,2})[/](\d{4})/giu;
const quarterAlone = /quý\s*(IV|III|II|I|[1-4])(?![\p{L}\d])(?:\s*(?:[/.-]|\s*năm\s*)\s*(\d{4}))?/iu;

/**
 * The span of days that words in a time column mean: "15/10/2026", "Từ 01/10 đến 15/10", "01-15/10/2026", "Tháng 10/2026",
 * "Quý IV". A day without a year takes a year printed beside it, else `year`. Total: other words give no days.
 */
export function readWhen(text: string, year: number | null = null): When {
	const words = text.normalize('NFC');
	const pieces = piecesOf(words);
	const dated = pieces.findLast((piece) => piece.year !== null);
	const known = dated?.year ?? year;
	const days = pieces.flatMap((piece) => daysOf(piece, piece.year ?? yearBefore(piece, dated) ?? known)).sort();
	return spanOf(days.length > 0 ? days : quarterOf(words, known));
}

function piecesOf(words: string): Piece[] {
	const pieces: Piece[] = [];
	const rest = words.replaceAll(dayAndMonth, (whole: string, first: string | undefined, day: string, month: string, year: string | undefined) => {
		if (Number(day) > 31 || Number(month) > 12 || Number(month) < 1) return whole;
		pieces.push({ first: numberOr(first), day: Number(day), month: Number(month), year: numberOr(year) });
		return ' ';
	});
	for (const [, month, year, bare, bareYear] of rest.matchAll(monthAlone)) {
		pieces.push({ first: null, day: null, month: Number(month ?? bare), year: numberOr(year ?? bareYear) });
	}
	return pieces;
}

function numberOr(text: string | undefined): number | null {
	return text === undefined ? null : Number(text);
}

/** "28/12 - 05/01/2027" begins in 2026. */
function yearBefore(piece: Piece, dated: Piece | undefined): number | null {
	return dated && dated.year !== null && piece.month > dated.month ? dated.year - 1 : null;
}

function daysOf({ first, day, month }: Piece, inYear: number | null): PlainDate[] {
	if (inYear === null) return [];
	const days =
		day === null ? [dayOf(inYear, month, 1), lastDayOf(inYear, month)] : [first === null ? null : dayOf(inYear, month, first), dayOf(inYear, month, day)];
	return days.filter((value) => value !== null);
}

function lastDayOf(year: number, month: number): PlainDate | null {
	return dayOf(year, month, 31) ?? dayOf(year, month, 30) ?? dayOf(year, month, 29) ?? dayOf(year, month, 28);
}

function quarterOf(words: string, known: number | null): PlainDate[] {
	const match = quarterAlone.exec(words);
	const year = numberOr(match?.[2]) ?? known;
	if (!match || year === null) return [];
	const number = { i: 1, ii: 2, iii: 3, iv: 4 }[(match[1] ?? '').toLowerCase()] ?? Number(match[1]);
	return [dayOf(year, number * 3 - 2, 1), lastDayOf(year, number * 3)].filter((value) => value !== null);
}

function spanOf(days: readonly PlainDate[]): When {
	const [from] = days;
	const to = days.at(-1);
	return from === undefined || to === undefined ? noWhen : { from, to, key: `${from} ${to}` };
}
