import type { Paragraph, ParagraphStyle, RunStyle } from '../document/document.ts';
import { balanced } from './balanced.ts';
import { boldWidth } from './bold-width.ts';
import type { CellPart, TablePart } from './lay-down.ts';
import { face, portraitWidth } from './page.ts';
import { paragraph } from './paragraph.ts';

export type Letterhead = {
	readonly parentIssuer: string | null;
	readonly issuer: string;
	/** "Số: …" as printed; null leaves the line out. */
	readonly number: string | null;
	/** "V/v …" of a letter. */
	readonly about: string | null;
	/** Place and date as printed, or null. */
	readonly placeAndDate: string | null;
};

/** The rule under the issuer is a third to a half of its name. */
const ruleShare = 0.4;
/** What Word leaves on each side of a cell's text. */
const cellPadding = 108;
/** Word and LibreOffice measure a little differently. */
const ease = 60;
const nation = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const motto = 'Độc lập - Tự do - Hạnh phúc';

/** The head of a state document as a table without borders (NĐ 30/2020, Phụ lục I, II.1–5; Mẫu 1.5), `width` twips wide. */
export function letterhead(head: Letterhead, width: number = portraitWidth): TablePart {
	const right = Math.max(boldWidth(nation, 24) + 2 * cellPadding + ease, Math.round(width * 0.5));
	const left = width - right;
	const rows = [{ cells: [issuerCell(head, left), nationCell(right)] }];
	const second = head.number === null && head.placeAndDate === null ? [] : [{ cells: [numberCell(head, left), dateCell(head)] }];
	return { kind: 'table-part', grid: [left, right], borders: 'none', rows: [...rows, ...second] };
}

function issuerCell({ parentIssuer, issuer }: Letterhead, width: number): CellPart {
	const inner = width - 2 * cellPadding;
	const parent = parentIssuer === null ? [] : [centred(balanced(parentIssuer.toUpperCase(), 24, inner), { size: 24 })];
	const name = balanced(issuer.toUpperCase(), 24, inner);
	const lastLine = name.split('\n').at(-1) ?? name;
	return { paragraphs: [...parent, centred(name, { size: 24, bold: true }), rule(Math.min(boldWidth(lastLine, 24), inner) * ruleShare, inner)] };
}

function nationCell(width: number): CellPart {
	return {
		paragraphs: [centred(nation, { size: 24, bold: true }), centred(motto, { size: 26, bold: true }), rule(boldWidth(motto, 26), width - 2 * cellPadding)]
	};
}

function numberCell({ number, about }: Letterhead, width: number): CellPart {
	const subject = about === null ? [] : [centred(balanced(`V/v ${about}`, 24, width - 2 * cellPadding), { size: 24 }, { spaceBefore: 120 })];
	return { paragraphs: [centred(number ?? '', { size: 26 }), ...subject] };
}

function dateCell({ placeAndDate }: Letterhead): CellPart {
	return { paragraphs: [centred(placeAndDate ?? '', { size: 26, italic: true })] };
}

/** A solid rule `length` twips long in the middle of a measure, on a line of its own so that the text above keeps its width. */
export function rule(length: number, measure: number): Paragraph {
	const indent = Math.max(0, Math.round((measure - length) / 2));
	return paragraph('', { align: 'center', indentLeft: indent, indentRight: indent, line: { value: 40, rule: 'exact' }, spaceAfter: 80, ruleBelow: true });
}

function centred(text: string, style: RunStyle, more: ParagraphStyle = {}): Paragraph {
	return paragraph(text, { align: 'center', ...more }, { font: face, ...style });
}
