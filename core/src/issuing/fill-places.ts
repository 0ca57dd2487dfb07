import type { PlainDate } from '../calendar/plain-date.ts';
import type { Block, Document } from '../document/document.ts';
import { textOf } from '../document/text.ts';
import { officialDate } from '../language/official-date.ts';

/** What a paper is given after it was signed. */
export type Given = {
	/** As printed, "57/BC-SXD". */
	readonly number: string;
	readonly day: PlainDate;
};

const blanks = String.raw`[\s….]*`;
/** Papers written here print the month in which they are written; the day stays open. */
const openDay = String.raw`ngày${blanks}tháng${blanks}(?:\d{1,2}\s*)?năm${blanks}(?:\d{4})?`;
const openNumber = new RegExp(`^(số(?:\\s*:)?)${blanks}(?:[/-]\\S*)?$`, 'iu');
const placeAndDay = new RegExp(`^([^()]{0,60}?)${openDay}$`, 'u');
const enclosedWith = new RegExp(`^(\\(Kèm theo [^()]*?\\ssố)${blanks}[/-]\\S*?(,?)\\s+${openDay}`, 'u');

/** The head of a paper stands in its first lines. */
const headLines = 24;

/**
 * The paper as it goes on file: number and day, open while it was signed, are written into its head, and into the line "(Kèm theo … số … ngày …)" of
 * each annex (NĐ 30/2020, Phụ lục III, Mẫu 2.1 for paper). The electronic one leaves that line open (Mẫu 2.2): `annexes` says which it is. What the
 * frozen paper says otherwise stays word for word.
 */
export function fillPlaces({ blocks, ...document }: Document, given: Given, annexes: 'filled' | 'open'): Document {
	const wanted = [
		{ shape: openNumber, words: (start: string) => `${start} ${given.number}` },
		{ shape: placeAndDay, words: (start: string) => `${start}${sayDay(given.day)}` }
	];
	const filled = [...blocks];
	for (const { shape, words } of wanted) {
		const at = blocks.slice(0, headLines).findIndex((block) => shape.test(linesOf(block)));
		const block = filled[at];
		if (block) filled[at] = rewritten(block, shape, words);
	}
	const enclosed = (start: string, comma = '') => `${start} ${given.number}${comma} ${sayDay(given.day)}`;
	return { ...document, blocks: annexes === 'open' ? filled : filled.map((block) => rewritten(block, enclosedWith, enclosed)) };
}

/** Whether a head leaves number or day open. */
export function openPlacesOf(document: Document): { readonly number: boolean; readonly day: boolean } {
	const head = document.blocks.slice(0, headLines).map(linesOf);
	return { number: head.some((text) => openNumber.test(text)), day: head.some((text) => placeAndDay.test(text)) };
}

function sayDay(day: PlainDate): string {
	const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
	return officialDate({ year, month, day: date });
}

function linesOf(block: Block): string {
	return block.kind === 'paragraph' ? textOf(block).trim() : '';
}

/** In the look that its first words had. */
function rewritten(block: Block, shape: RegExp, words: (...found: string[]) => string): Block {
	if (block.kind !== 'paragraph' || !shape.test(linesOf(block))) return block;
	const style = block.runs.find((run) => run.kind === 'text')?.style;
	const text = linesOf(block).replace(shape, (_, ...found) => words(...found.filter((one) => typeof one === 'string').slice(0, 2)));
	return { ...block, runs: [{ kind: 'text', text, ...(style && { style }) }] };
}
