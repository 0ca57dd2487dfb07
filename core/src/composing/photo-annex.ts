import type { Document, Paragraph } from '../document/document.ts';
import { type CellPart, layDown, type Part, type RowPart } from './lay-down.ts';
import { face, mm, pagesOf, portraitWidth } from './page.ts';
import { paragraph, paragraphOf, runsOf } from './paragraph.ts';

/** A photo of the annex: its picture, and what is printed under it. */
export type AnnexPhoto = {
	/** JPEG. */
	readonly bytes: Uint8Array;
	/** In pixels; only how they relate matters. */
	readonly width: number;
	readonly height: number;
	/** What it shows; blank where nobody wrote it. */
	readonly caption: string;
	readonly activity: string;
	/** When, in words. */
	readonly day: string;
	readonly place: string;
	readonly unit: string;
};

export type PhotoAnnex = {
	readonly title: string;
	readonly about: string;
	readonly photos: readonly AnnexPhoto[];
};

/** Room for a picture: three rows of it, their captions and the title fit a page. */
const box = { width: Math.round(74 * mm), height: Math.round(54 * mm) };
const COLUMNS = 2;
const ROWS = 3;
/** Lines of a column in 11 points: two say what it shows, three when, where, by whom and at what. */
const WHAT_MOST = 74;
const ABOUT_MOST = 120;

/** Photos on upright A4, six a page in two columns, each with its number, what it shows, the day and the place. */
export function photoAnnex({ title, about, photos }: PhotoAnnex): Document {
	const pages = inGroups(photos, COLUMNS * ROWS);
	const parts = pages.flatMap((page, index): Part[] => [
		...(index === 0 ? headOf(title, about) : [pageBreak]),
		{ kind: 'table-part', grid: Array.from({ length: COLUMNS }, () => Math.floor(portraitWidth / COLUMNS)), borders: 'none', rows: rowsOf(page, index) }
	]);
	const blocks = layDown([...(pages.length === 0 ? headOf(title, about) : parts), last]);
	return { blocks, sections: [pagesOf(blocks, 0, 'portrait')], media: new Map(photos.map(({ bytes }, index) => [partOf(index), bytes])) };
}

function headOf(title: string, about: string): Paragraph[] {
	return [
		paragraph(title, { align: 'center', heading: 1 }, { font: face, size: 28, bold: true }),
		paragraph(about, { align: 'center', spaceAfter: 120 }, { font: face, size: 26 })
	];
}

const tiny = { font: face, size: 2 };
const pageBreak = paragraphOf([{ kind: 'text', text: ' ', style: tiny }], { pageBreakBefore: true, spaceAfter: 0, line: { value: 20, rule: 'exact' } });
/** Word asks for a paragraph behind a table; this one takes no room. */
const last = paragraphOf([{ kind: 'text', text: ' ', style: tiny }], { spaceAfter: 0, line: { value: 20, rule: 'exact' } });

function rowsOf(page: readonly AnnexPhoto[], pageIndex: number): RowPart[] {
	const cells = page.map((photo, index) => cellOf(photo, pageIndex * COLUMNS * ROWS + index));
	return inGroups(cells, COLUMNS).map((row) => ({ cells: row.length < COLUMNS ? [...row, blank] : row, cantSplit: true }));
}

const blank: CellPart = { paragraphs: [paragraph('')] };

function cellOf(photo: AnnexPhoto, index: number): CellPart {
	const { caption, activity, day, place, unit } = photo;
	const what = caption || activity;
	const about = [day, place, unit, caption === '' ? '' : activity].filter((word) => word !== '').join('; ');
	return {
		paragraphs: [
			paragraphOf([{ kind: 'image', part: partOf(index), ...fitted(photo), alt: what }], { align: 'center', keepNext: true, spaceAfter: 20 }),
			paragraphOf(
				[
					...runsOf(`Ảnh ${index + 1}. ${clipped(what, WHAT_MOST)}`, { font: face, size: 22, bold: true }),
					{ kind: 'break', of: 'line' },
					...runsOf(clipped(about, ABOUT_MOST), { font: face, size: 22, italic: true })
				],
				{ align: 'center', spaceAfter: 40 }
			)
		]
	};
}

/** As large as the box allows, the picture's own shape kept. */
function fitted({ width, height }: AnnexPhoto): { readonly width: number; readonly height: number } {
	const scale = Math.min(box.width / Math.max(width, 1), box.height / Math.max(height, 1));
	return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** The words that fit, ended at a word. */
function clipped(text: string, most: number): string {
	const words = text.replaceAll(/\s+/gu, ' ').trim();
	if (words.length <= most) return words;
	const cut = words.slice(0, most);
	const end = cut.lastIndexOf(' ');
	return `${cut.slice(0, end > most / 2 ? end : most)}…`;
}

function inGroups<T>(all: readonly T[], size: number): T[][] {
	return Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size));
}

function partOf(index: number): string {
	return `word/media/photo-${index + 1}.jpg`;
}
