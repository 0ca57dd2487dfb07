import type { Correction, RegisterContent, RegisterHeading } from '../consolidation/register.ts';
import type { Document, Paragraph } from '../document/document.ts';
import { hd05 } from '../presentation/packs/hd05-2026.ts';
import { hd36 } from '../presentation/packs/hd36-2018.ts';
import { formTable } from './form-table.ts';
import { layDown, type Part } from './lay-down.ts';
import { letterhead } from './letterhead.ts';
import { face, landscapeWidth, pagesOf } from './page.ts';
import { composePaper } from './paper/compose-paper.ts';
import type { PaperContent } from './paper/paper-content.ts';
import { paragraph } from './paragraph.ts';
import { registerPaper } from './register-paper.ts';
import { withCorrections } from './with-corrections.ts';
import { signatureBlock } from './signature-block.ts';

const partyPacks = { 'hd36-2018': hd36, 'hd05-2026': hd05 } as const;

/**
 * The letter that takes the register to the superior body, and the register as its annex in landscape pages of its own
 * (NĐ 30/2020, Mẫu 1.5 and 2.1), or under the Party's act that its heading names. Number and date stay open: they are given after signing. The same content gives the same document.
 */
export function composeRegister(content: RegisterContent): Document {
	const { act, corrected } = content.heading;
	const paper = registerPaper(content);
	return withCorrections(act === undefined ? stateRegister(paper, content) : composePaper(paper, partyPacks[act]), corrected);
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

/** In the look that registers of State agencies have had from the first: what was frozen gives the same pages again, whatever becomes of other papers. */
function stateRegister(paper: PaperContent, content: RegisterContent): Document {
	const letter = layDown(letterParts(paper, content.heading));
	const annex = layDown(annexParts(paper, content), letter.length);
	return { blocks: [...letter, ...annex], sections: [pagesOf(letter, 0, 'portrait'), pagesOf(annex, letter.length, 'landscape')] };
}

function letterParts({ parentIssuer, issuer, number, about, placeAndDate, addressees, body }: PaperContent, heading: RegisterHeading): Part[] {
	return [
		letterhead({ parentIssuer, issuer, number, about, placeAndDate }),
		...addressees.map(addressee),
		...body.flatMap((one) => (one.part === 'text' ? [bodyParagraph(one.text)] : [])),
		paragraph('', { line: { value: 120, rule: 'exact' } }),
		signatureBlock(heading)
	];
}

function addressee(name: string): Paragraph {
	return paragraph(`Kính gửi: ${name}`, { align: 'center', spaceBefore: 240, spaceAfter: 240 }, { font: face, size: 28 });
}

/** 14 pt, first line 1.27 cm, at least 6 pt between paragraphs (NĐ 30/2020, Phụ lục I, II.6). */
function bodyParagraph(text: string): Paragraph {
	return paragraph(
		text,
		{ align: 'justify', indentFirst: 720, spaceBefore: 60, spaceAfter: 120, line: { value: 264, rule: 'auto' } },
		{ font: face, size: 28 }
	);
}

function annexParts({ annexes }: PaperContent, { columns, rows }: RegisterContent): Part[] {
	return annexes.flatMap(({ label, title, note }) => [
		annexLine(label, { bold: true }),
		...title.split('\n').map((line) => annexLine(line, { bold: true })),
		annexLine(note ?? '', { italic: true }, 160),
		formTable(columns, rows, landscapeWidth),
		paragraph('', { line: { value: 20, rule: 'exact' } }, { font: face, size: 2 })
	]);
}

function annexLine(text: string, style: { readonly bold?: boolean; readonly italic?: boolean }, spaceAfter = 40): Paragraph {
	return paragraph(text, { align: 'center', spaceAfter, keepNext: true }, { font: face, size: 28, ...style });
}
