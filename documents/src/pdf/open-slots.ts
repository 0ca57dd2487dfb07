/** A letter of a page and where it stands, as a page gives its text. */
export type PlacedLetter = { readonly char: string; readonly bbox: { readonly x: number; readonly width: number } };

const parts = ['number', 'day', 'month', 'year'] as const;
export type SlotPart = (typeof parts)[number];
/** Room that was left for a part of number or date: between two letters of one line. */
export type Slot = { readonly of: SlotPart; readonly from: number; readonly to: number };

const openNumber = /^Số(?:\s*:)?(?<number>\s+)[/-]\S*$/diu;
const openDay = /^[^()]{0,60}?ngày(?<day>\s+)tháng(?:\s*(?<known>\d{1,2})\s*|(?<month>\s+))năm(?:\s*(?<printed>\d{4})|(?<year>\s*))$/du;
/** Room for a year at the end of a line, where nothing bounds it. */
const yearWidth = 32;

export type OpenLine = { readonly slots: readonly Slot[]; readonly month: number | null; readonly year: number | null };

/** The room in a line of the head, and month and year where those are printed already; null for a line that leaves nothing open. */
export function openSlots(letters: readonly PlacedLetter[]): OpenLine | null {
	const text = letters.map(({ char }) => char.normalize('NFC').slice(0, 1) || ' ').join('');
	const found = openNumber.exec(text) ?? openDay.exec(text);
	if (!found) return null;
	const slots = parts.flatMap((of): Slot[] => {
		const [start, end] = found.indices?.groups?.[of] ?? [];
		if (start === undefined || end === undefined) return [];
		const from = rightOf(letters[start - 1]);
		return [{ of, from, to: letters[end]?.bbox.x ?? from + yearWidth }];
	});
	return { slots, month: figureOf(found.groups?.['known']), year: figureOf(found.groups?.['printed']) };
}

function figureOf(printed: string | undefined): number | null {
	return printed === undefined ? null : Number(printed);
}

function rightOf(letter: PlacedLetter | undefined): number {
	return letter ? letter.bbox.x + letter.bbox.width : 0;
}
