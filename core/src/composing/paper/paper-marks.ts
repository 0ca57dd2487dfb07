import type { Paragraph } from '../../document/document.ts';
import type { LookBook } from '../../presentation/look.ts';
import type { CellPart, Part } from '../lay-down.ts';
import { face, mm } from '../page.ts';
import { paragraph } from '../paragraph.ts';
import { rule } from '../rule.ts';
import { dressed } from './dressed.ts';

/** How urgent a paper is, as its box prints it, with the box's width and height in millimetres (NĐ 30/2020, Phụ lục I, III.2). */
export const urgencies = {
	express: { words: 'Hỏa tốc', box: [30, 8] },
	'very-urgent': { words: 'Thượng khẩn', box: [40, 8] },
	urgent: { words: 'Khẩn', box: [20, 8] }
} as const;

/** How far a paper may go (III.3). */
export const circulations = { 'return-after-reading': 'Xem xong trả lại', internal: 'Lưu hành nội bộ' } as const;

/** What only some papers bear: boxes under the head, the drafter's sign under "Nơi nhận", where the agency is found at the foot of the first page. */
export type PaperMarks = {
	readonly urgency?: keyof typeof urgencies;
	readonly circulation?: keyof typeof circulations;
	/** Who drafted it and in how many copies: "PL.(300)". */
	readonly drafter?: string;
	/** Address, e-mail, telephone. */
	readonly contact?: string;
};

/**
 * The boxes under the head: the urgency, red, below number and subject on the left (ô 10b); how far the paper may go on the right (ô 11). `head` gives the
 * two columns of the head, and each box stands in the middle of its own.
 */
export function boxes({ urgency, circulation }: PaperMarks, look: LookBook, [left = 0, right = 0]: readonly number[]): Part[] {
	if (!urgency && !circulation) return [];
	const halves = [
		half(left, urgency && box(urgencies[urgency].words, urgencies[urgency].box, 'FF0000')),
		half(right, circulation && box(circulations[circulation], [58, 8]))
	];
	const spacer = dressed('', { ...look('body'), indent: 0, space: 0, exactLine: 6 });
	const row = { cantSplit: true, cells: halves.flatMap(({ cells }) => cells) };
	return [spacer, { kind: 'table-part', grid: halves.flatMap(({ grid }) => grid), borders: 'none', rows: [row] }];
}

type Box = { readonly width: number; readonly cell: CellPart };

/** A box in the middle of its column, or the column left empty. */
function half(width: number, one: Box | undefined): { readonly grid: readonly number[]; readonly cells: readonly CellPart[] } {
	const empty = { paragraphs: [paragraph('', { line: { value: line, rule: 'exact' } }, {})] };
	if (!one) return { grid: [width], cells: [empty] };
	const before = Math.max(0, Math.round((width - one.width) / 2));
	return { grid: [before, one.width, width - before - one.width], cells: [empty, one.cell, empty] };
}

function box(words: string, [width, height]: readonly [number, number], color?: string): Box {
	const style = { font: face, size: 26, bold: true, ...(color && { color }) };
	const room = Math.round((height * mm - line) / 2);
	const inside = paragraph(
		words.toLocaleUpperCase('vi'),
		{ align: 'center', spaceBefore: room, spaceAfter: room, line: { value: line, rule: 'exact' } },
		style
	);
	return { width: Math.round(width * mm), cell: { paragraphs: [inside], vertical: 'center', framed: true } };
}

/** Of 13-point letters, in twips. */
const line = 300;

/** The drafter's sign and the number of copies, in capitals of 11 points (III.4). */
export function drafterLine({ drafter }: PaperMarks, look: LookBook): Paragraph[] {
	return drafter ? [dressed(drafter, { ...look('recipients'), upper: true, space: 6 })] : [];
}

/** Where the agency is found, at the foot of the first page under a rule as wide as the text (III.5). */
export function contactFoot({ contact }: PaperMarks, width: number): Paragraph[] {
	return contact ? [rule(width, width), paragraph(contact, { align: 'center' }, { font: face, size: 22 })] : [];
}
