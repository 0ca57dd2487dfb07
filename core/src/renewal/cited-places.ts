import { addDays, dayOf, type PlainDate } from '../calendar/plain-date.ts';
import { themePlaces } from '../checking/theme.ts';
import { fold, tidy } from '../reading/fold.ts';
import { readCitations } from '../reading/read-citations.ts';
import type { Citation } from '../reading/reading.ts';

/** A citation at one of its places; `titleEnd` is where the printed title of the document ends, the citation's own end when none is printed. */
export type CitedPlace = Citation & {
	readonly titleEnd: number;
	/** It comes anew each year: the plan waits for its successor. */
	readonly yearly: boolean;
};

/** What of the plan tells which documents come anew with it. */
export type PlanOfYear = { readonly year: number; readonly theme: string | null; readonly signedFrom: PlainDate | null };

/** Every place of every numbered document in these blocks. One that is yearly at one place is so at all. */
export function citedPlaces(blocks: readonly string[], plan: PlanOfYear): CitedPlace[] {
	const texts = blocks.map(tidy);
	const all = blocks.flatMap((raw, block) => readCitations(raw, block).map((citation) => ({ ...citation, titleEnd: titleEnd(texts[block] ?? '', citation) })));
	const yearly = new Set(all.filter((cited) => comesEachYear(cited, texts[cited.source.block] ?? '', plan)).map(({ number }) => number));
	return all.map((cited) => ({ ...cited, yearly: yearly.has(cited.number) }));
}

function titleEnd(text: string, { about, source }: Citation): number {
	const at = about === null ? -1 : text.slice(source.end, source.end + longestTitle).indexOf(tidy(about));
	return at < 0 ? source.end : source.end + at + (about ?? '').length;
}

/** A title is read no further than this. */
const longestTitle = 1000;

type Cited = Omit<CitedPlace, 'yearly'>;

/** Its title names the plan's year, or the plan's theme with any year, or the plan carries it out and it is hardly older than the plan. */
function comesEachYear(cited: Cited, text: string, { year, theme, signedFrom }: PlanOfYear): boolean {
	const { source, titleEnd, kind, date, nested } = cited;
	if (nested) return false;
	const title = text.slice(source.end, titleEnd);
	if (new RegExp(String.raw`năm\s+${year}(?!\d|\s*[-–]\s*\d)`, 'iu').test(title) || (theme !== null && themePlaces([title], theme).length > 0)) return true;
	const oldest = signedFrom ? addDays(signedFrom, -halfYear) : dayOf(year, 1, 1);
	return (
		kind !== null &&
		yearlyKinds.has(kind) &&
		date !== null &&
		oldest !== null &&
		date >= oldest &&
		isCarriedOut(text.slice(Math.max(0, source.start - 40), source.start))
	);
}

const halfYear = 183;
const yearlyKinds = new Set(['Kế hoạch', 'Hướng dẫn', 'Công văn', 'Chương trình', 'Thông báo']);

function isCarriedOut(before: string): boolean {
	return /(?:thuc hien|can cu|theo|trien khai)\s*$/u.test(fold(before));
}
