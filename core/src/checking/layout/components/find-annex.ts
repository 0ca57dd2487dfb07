import { sourceIn, type Line } from '../../../reading/lines.ts';
import type { Parts } from '../../../reading/parts.ts';
import type { Appendix } from '../../../reading/reading.ts';
import { isCapitals } from '../../../reading/signing-words.ts';
import type { Piece } from './component.ts';

const longestHeading = 8;

/** The heading of each annex called "Phụ lục": label, title, and the note that says what it comes with. Forms ("Mẫu số …") are free. */
export function findAnnex({ annex }: Parts, appendices: readonly Appendix[]): Piece[] {
	return appendices.flatMap(({ source }) => {
		const at = annex.findIndex((line) => line.block === source.block && line.start === source.start);
		const first = annex[at];
		const label = first && /^[^\p{L}]*phu luc(?:\s+(?:so\s*)?(?:[ivxlc]+|\d{1,3})(?![\p{L}\d]))?/u.exec(first.folded);
		return first && label ? headingOf(first, label[0].length, annex.slice(at + 1, at + longestHeading)) : [];
	});
}

function headingOf(first: Line, labelEnd: number, below: readonly Line[]): Piece[] {
	const inline = /[\p{L}\d]/u.test(first.text.slice(labelEnd)) && !first.text.slice(labelEnd).trimStart().startsWith('(');
	const note = below.findIndex((line) => isNote(line));
	const title = titleLines(note < 0 ? below : below.slice(0, note), note >= 0);
	const noted = below[note];
	return [
		{ component: 'appendix-label', place: sourceIn(first, 0, labelEnd) },
		...(inline ? [{ component: 'appendix-title' as const, place: sourceIn(first, labelEnd) }] : []),
		...title.map((line) => ({ component: 'appendix-title' as const, place: sourceIn(line) })),
		...(noted ? [{ component: 'appendix-note' as const, place: sourceIn(noted) }] : [])
	];
}

/** Up to a table, an item or a sentence; where no note follows, capitals only go on. */
function titleLines(below: readonly Line[], isClosed: boolean): Line[] {
	const ends = (line: Line): boolean => line.cell !== null || /[.;:]$|^(?:[IVX]+|\d+)[.)]\s|^[-+•_*]/u.test(line.text);
	const end = below.findIndex((line, index) => ends(line) || (!isClosed && index > 0 && !isCapitals(line.text)));
	return below.slice(0, end < 0 ? below.length : end);
}

function isNote({ folded, cell }: Line): boolean {
	return cell === null && /^\(\s*(?:ban hanh )?kem theo/u.test(folded);
}
