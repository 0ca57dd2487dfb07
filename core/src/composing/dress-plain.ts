import type { Block, Document, PageSection, Paragraph, ParagraphStyle, Run, RunStyle, Table } from '../document/document.ts';
import { textOf } from '../document/text.ts';
import { face, landscapeWidth, pagesOf, portraitWidth } from './page.ts';
import { type PlainRole, plainRoles } from './plain-roles.ts';

type Look = { readonly style: ParagraphStyle; readonly run: RunStyle };

const centred: ParagraphStyle = { align: 'center' };
const body: ParagraphStyle = { align: 'justify', indentFirst: 720, spaceAfter: 120, line: { value: 264, rule: 'auto' } };
const right: ParagraphStyle = { align: 'center', indentLeft: Math.round(portraitWidth / 2) };
const size = 28;
const roomToSign = 1500;

/** How each part of a plan looks (NĐ 30/2020, Phụ lục I, II); sizes are the example's. */
const looks: Readonly<Record<PlainRole, Look>> = {
	head: { style: centred, run: { size: 26 } },
	title: { style: { ...centred, spaceBefore: 120, spaceAfter: 120 }, run: { size, bold: true } },
	heading: { style: { ...body, spaceBefore: 120, keepNext: true }, run: { size, bold: true } },
	body: { style: body, run: { size } },
	recipients: { style: { align: 'left' }, run: { size: 22 } },
	signature: { style: right, run: { size, bold: true } },
	signer: { style: { ...right, spaceBefore: roomToSign }, run: { size, bold: true } },
	appendix: { style: { ...centred, keepNext: true }, run: { size, bold: true } },
	'appendix-title': { style: { ...centred, keepNext: true }, run: { size, bold: true } },
	'appendix-note': { style: { ...centred, spaceAfter: 160 }, run: { size, italic: true } },
	cell: { style: { align: 'left', spaceBefore: 40, spaceAfter: 40 }, run: { size: 26 } }
};

/**
 * A paper that came as bare text, laid out as an official one: by what its parts are, each appendix on pages of its own, a wide table across.
 * No word changes. A document with a look of its own keeps it.
 */
export function dressPlain(document: Document): Document {
	if (!document.blocks.every(isBare)) return document;
	const roles = plainRoles(document);
	const sections = pages(document, roles);
	const widthAt = (index: number): number => (sections.find(({ end }) => index < end)?.orientation === 'landscape' ? landscapeWidth : portraitWidth);
	const blocks = document.blocks.map((block, index): Block =>
		block.kind === 'table' ? fitted(block, document, widthAt(index)) : dressed(block, looks[roles.get(index) ?? 'body'])
	);
	return { ...document, blocks, sections };
}

function isBare(block: Block): boolean {
	return block.kind === 'table' || Object.keys(block.style).every((key) => key === 'heading');
}

function dressed(paragraph: Paragraph, { style, run }: Look): Paragraph {
	const runs = paragraph.runs.map((each): Run => (each.kind === 'text' ? { ...each, style: { ...run, ...each.style, font: face } } : each));
	return { ...paragraph, style: { ...paragraph.style, ...style }, runs };
}

/** The column of ordinals is narrow, the others share the rest. */
function fitted(table: Table, { blocks }: Document, width: number): Table {
	const first = table.rows[0]?.cells[0];
	const heading = first && blocks[first.first];
	const isOrdinal = table.grid.length > 2 && heading !== undefined && /^(?:s?tt|số tt)\.?$/iu.test(textOf(heading).trim());
	const ordinal = isOrdinal ? Math.round(width * 0.06) : 0;
	const rest = Math.floor((width - ordinal) / (table.grid.length - (isOrdinal ? 1 : 0)));
	return { ...table, grid: table.grid.map((_, column) => (isOrdinal && column === 0 ? ordinal : rest)) };
}

/** A new run of pages for each appendix. */
function pages({ blocks }: Document, roles: ReadonlyMap<number, PlainRole>): PageSection[] {
	const starts = [0, ...[...roles].flatMap(([block, role]) => (role === 'appendix' && block > 0 ? [block] : []))].sort((a, b) => a - b);
	return starts.map((start, index) => {
		const own = blocks.slice(start, starts[index + 1] ?? blocks.length);
		const isWide = own.some((block) => block.kind === 'table' && block.grid.length > 5);
		return pagesOf(own, start, isWide ? 'landscape' : 'portrait');
	});
}
