import type { Block, PageSection, Paragraph } from '../document/document.ts';

/** Twips in a millimetre. */
export const mm = 1440 / 25.4;

/** The face of official documents (NĐ 30/2020, Phụ lục I, I.3). */
export const face = 'Times New Roman';

const long = Math.round(297 * mm);
const short = Math.round(210 * mm);
/** Top and bottom 20, left 30, right 20 mm: inside the ranges of NĐ 30/2020, Phụ lục I, I.4, and clear of what office printers cut off. */
const margins = {
	top: Math.round(20 * mm),
	right: Math.round(20 * mm),
	bottom: Math.round(20 * mm),
	left: Math.round(30 * mm),
	header: Math.round(10 * mm),
	footer: Math.round(10 * mm)
};

export const portraitWidth = short - margins.left - margins.right;
export const landscapeWidth = long - margins.left - margins.right;

/** Pages numbered from 1 at the top centre, the first without a number (NĐ 30/2020, Phụ lục I, II.8 and III.1). */
export function pagesOf(blocks: readonly Block[], first: number, orientation: PageSection['orientation']): PageSection {
	const paper = orientation === 'portrait' ? { width: short, height: long } : { width: long, height: short };
	return { first, end: first + blocks.length, paper, orientation, margins, header: [pageNumber], footer: [], differentFirstPage: true, pageNumberStart: 1 };
}

const pageNumber: Paragraph = {
	kind: 'paragraph',
	runs: [{ kind: 'field', field: 'page', style: { font: face, size: 28 } }],
	style: { align: 'center' },
	within: 'body'
};
