import type { Correction, RegisterContent } from '../consolidation/register.ts';
import type { Document, Paragraph } from '../document/document.ts';
import { formTable } from './form-table.ts';
import { layDown, type Part } from './lay-down.ts';
import { letterhead } from './letterhead.ts';
import { face, landscapeWidth, pagesOf } from './page.ts';
import { paragraph } from './paragraph.ts';
import { blank, bodySentences, openDate, subjectOf, symbolOf } from './register-words.ts';
import { withCorrections } from './with-corrections.ts';
import { signatureBlock } from './signature-block.ts';

/**
 * The letter that takes the register to the superior body, and the register as its annex in landscape pages of its own
 * (NĐ 30/2020, Mẫu 1.5 and 2.1). Number and date stay open: they are given after signing. The same content gives the same document.
 */
export function composeRegister(content: RegisterContent): Document {
	const letter = layDown(letterParts(content));
	const annex = layDown(annexParts(content), letter.length);
	const sections = [pagesOf(letter, 0, 'portrait'), pagesOf(annex, letter.length, 'landscape')];
	return withCorrections({ blocks: [...letter, ...annex], sections }, content.heading.corrected);
}

/** Corrections by hand that the paper no longer heeds: it is composed in other words now than those that were corrected. */
export function unheededCorrections(content: RegisterContent): Correction[] {
	const { corrected = [], ...heading } = content.heading;
	if (corrected.length === 0) return [];
	let document = composeRegister({ ...content, heading });
	return corrected.filter((one) => {
		const [before, after] = [document, withCorrections(document, [one])];
		document = after;
		return after.blocks.every((block, at) => block === before.blocks[at]);
	});
}

function letterParts(content: RegisterContent): Part[] {
	const { heading } = content;
	const placeAndDate = `${heading.place ?? '……'}, ${openDate(heading.year)}`;
	const head = letterhead({ parentIssuer: heading.parentIssuer, issuer: heading.issuer, number: symbolOf(heading), about: subjectOf(content), placeAndDate });
	return [
		head,
		addressee(heading.addressee),
		...bodySentences(content).map(bodyParagraph),
		paragraph('', { line: { value: 120, rule: 'exact' } }),
		signatureBlock(heading)
	];
}

function addressee(name: string): Paragraph {
	return paragraph(`Kính gửi: ${name || '……'}`, { align: 'center', spaceBefore: 240, spaceAfter: 240 }, { font: face, size: 28 });
}

/** 14 pt, first line 1.27 cm, at least 6 pt between paragraphs (NĐ 30/2020, Phụ lục I, II.6). */
function bodyParagraph(text: string): Paragraph {
	return paragraph(
		text,
		{ align: 'justify', indentFirst: 720, spaceBefore: 60, spaceAfter: 120, line: { value: 264, rule: 'auto' } },
		{ font: face, size: 28 }
	);
}

function annexParts({ heading, formTitle, columns, rows }: RegisterContent): Part[] {
	const enclosed = `(Kèm theo Công văn số ${symbolOf(heading).replace(/^Số:\s*/, blank)} ${openDate(heading.year)} của ${heading.issuer})`;
	return [
		annexLine('Phụ lục', { bold: true }),
		annexLine(formTitle.replace(/\s*\n\s*/g, ' ').toUpperCase(), { bold: true }),
		...(heading.supplement ? [annexLine(`(Bổ sung lần ${heading.supplement.n})`, { bold: true })] : []),
		annexLine(enclosed, { italic: true }, 160),
		formTable(columns, rows, landscapeWidth),
		paragraph('', { line: { value: 20, rule: 'exact' } }, { font: face, size: 2 })
	];
}

function annexLine(text: string, style: { readonly bold?: boolean; readonly italic?: boolean }, spaceAfter = 40): Paragraph {
	return paragraph(text, { align: 'center', spaceAfter, keepNext: true }, { font: face, size: 28, ...style });
}
