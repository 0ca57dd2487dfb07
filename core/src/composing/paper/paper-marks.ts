import type { Paragraph } from '../../document/document.ts';
import type { LookBook } from '../../presentation/look.ts';
import type { Part } from '../lay-down.ts';
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

/** The boxes under the head, red for the urgency as the decree wants it. */
export function boxes({ urgency, circulation }: PaperMarks, look: LookBook): Part[] {
	const urgent = urgency ? [box(urgencies[urgency].words, urgencies[urgency].box, 'FF0000')] : [];
	const kept = circulation ? [box(circulations[circulation], [58, 8])] : [];
	const spacer = dressed('', { ...look('body'), indent: 0, space: 0, exactLine: 6 });
	return [...urgent, ...kept].flatMap((one) => [spacer, one]);
}

function box(words: string, [width, height]: readonly [number, number], color?: string): Part {
	const style = { font: face, size: 26, bold: true, ...(color && { color }) };
	const room = Math.round((height * mm - line) / 2);
	const inside = paragraph(
		words.toLocaleUpperCase('vi'),
		{ align: 'center', spaceBefore: room, spaceAfter: room, line: { value: line, rule: 'exact' } },
		style
	);
	return {
		kind: 'table-part',
		grid: [Math.round(width * mm)],
		borders: 'all',
		rows: [{ cantSplit: true, cells: [{ paragraphs: [inside], vertical: 'center' }] }]
	};
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
