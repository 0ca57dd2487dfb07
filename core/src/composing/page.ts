import type { Block, PageSection, Paragraph } from '../document/document.ts';
import type { Pack, Range } from '../presentation/pack.ts';

/** Twips in a millimetre. */
export const mm = 1440 / 25.4;

/** The face of official documents (NĐ 30/2020, Phụ lục I, I.3). */
export const face = 'Times New Roman';

const long = Math.round(297 * mm);
const short = Math.round(210 * mm);

/** The margins of a paper, in millimetres. */
export type Margins = { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };

/** Inside the ranges of NĐ 30/2020, Phụ lục I, I.4, and clear of what office printers cut off. */
export const usualMargins: Margins = { top: 20, right: 20, bottom: 20, left: 30 };

/** The wished margins, each taken to the nearest end of what the act allows. */
export function marginsUnder({ page }: Pack, wished: Margins = usualMargins): Margins {
	const { top, right, bottom, left } = page.margins.is;
	return { top: within(wished.top, top), right: within(wished.right, right), bottom: within(wished.bottom, bottom), left: within(wished.left, left) };
}

function within(value: number, [least, most]: Range): number {
	return Math.min(Math.max(value, least), most);
}

/** How wide the text is, in twips. */
export function measureOf(orientation: PageSection['orientation'], { left, right }: Margins): number {
	return (orientation === 'portrait' ? short : long) - Math.round(left * mm) - Math.round(right * mm);
}

export const portraitWidth = measureOf('portrait', usualMargins);
export const landscapeWidth = measureOf('landscape', usualMargins);

/** A landscape sheet of this size, and how wide its text is between these margins. */
export function sheetOf(paper: 'a4' | 'a3', { top, right, bottom, left }: Margins) {
	const [width, height] = paper === 'a3' ? [Math.round(420 * mm), long] : [long, short];
	return {
		paper: { width, height },
		measure: width - Math.round(left * mm) - Math.round(right * mm),
		height: height - Math.round(top * mm) - Math.round(bottom * mm)
	};
}

/** Pages numbered from 1 at the top centre, the first without a number (NĐ 30/2020, Phụ lục I, II.8 and III.1). */
export function pagesOf(blocks: readonly Block[], first: number, orientation: PageSection['orientation'], margins: Margins = usualMargins): PageSection {
	return {
		first,
		end: first + blocks.length,
		paper: orientation === 'portrait' ? { width: short, height: long } : { width: long, height: short },
		orientation,
		margins: inTwips(margins),
		header: [pageNumber],
		footer: [],
		differentFirstPage: true,
		pageNumberStart: 1
	};
}

function inTwips({ top, right, bottom, left }: Margins): PageSection['margins'] {
	const edge = Math.round(10 * mm);
	return { top: Math.round(top * mm), right: Math.round(right * mm), bottom: Math.round(bottom * mm), left: Math.round(left * mm), header: edge, footer: edge };
}

const pageNumber: Paragraph = {
	kind: 'paragraph',
	runs: [{ kind: 'field', field: 'page', style: { font: face, size: 28 } }],
	style: { align: 'center' },
	within: 'body'
};
