import type { Paragraph } from '@kheo/core';
import { paragraphsOf } from '../flow/lay-flat.ts';
import type { SectionNode } from '../flow/node.ts';
import type { DocContext } from './doc-context.ts';
import { readStretch } from './doc-story.ts';
import { byteOf, shortOf, sprmsIn, wordOf, type Sprm } from './sprms.ts';
import { parts, plcOf, type WordFile } from './word-file.ts';

export type SectionPlace = { readonly from: number; readonly to: number; readonly properties: DataView | null };

const RECORD = 12;
const NO_PROPERTIES = 0xffffffff;

/** Where sections begin and end in the text, with the properties of their pages ([MS-DOC] 2.8.26). */
export function sectionPlaces(file: WordFile): SectionPlace[] {
	const view = file.part(parts.sections);
	const { positions, record } = plcOf(view, RECORD);
	const places = positions.slice(1).map((to, index) => ({
		from: positions[index] ?? 0,
		to: Math.min(to, file.counts.body),
		properties: propertiesAt(file.main, view.getUint32(record(index) + 2, true))
	}));
	const kept = places.filter(({ from, to }) => to > from);
	return kept.length > 0 ? kept : [{ from: 0, to: file.counts.body, properties: null }];
}

function propertiesAt(main: DataView, at: number): DataView | null {
	if (at === NO_PROPERTIES || at + 2 > main.byteLength) return null;
	return new DataView(main.buffer, main.byteOffset + at + 2, Math.max(0, Math.min(main.getInt16(at, true), main.byteLength - at - 2)));
}

type PageDraft = {
	width: number;
	height: number;
	landscape: boolean;
	titlePage: boolean;
	restarts: boolean;
	pageNumberStart: number;
	continuous: boolean;
	readonly margins: { top: number; right: number; bottom: number; left: number; header: number; footer: number };
};

/** Reads each section's body and page; a header that a section leaves empty goes on from the one before. */
export function readSections(context: DocContext, places: readonly SectionPlace[]): SectionNode[] {
	const shown: (readonly Paragraph[])[] = [[], [], [], []];
	return places.map(({ from, to, properties }, index): SectionNode => {
		const draft = newPage();
		for (const sprm of sprmsIn(properties)) readPageProperty(draft, sprm);
		marginsOf(context, index).forEach((margin, kind) => {
			if (margin !== null) shown[kind] = margin;
		});
		return { body: readStretch(context, from, to), page: pageOf(draft, shown, index) };
	});
}

function newPage(): PageDraft {
	return {
		width: 12240,
		height: 15840,
		landscape: false,
		titlePage: false,
		restarts: false,
		pageNumberStart: 1,
		continuous: false,
		margins: { top: 1440, right: 1800, bottom: 1440, left: 1800, header: 720, footer: 720 }
	};
}

const measures: Readonly<Record<number, keyof PageDraft['margins']>> = {
	0xb021: 'left',
	0xb022: 'right',
	0x9023: 'top',
	0x9024: 'bottom',
	0xb017: 'header',
	0xb018: 'footer'
};

function readPageProperty(page: PageDraft, sprm: Sprm): void {
	const measure = measures[sprm.code];
	if (measure !== undefined) page.margins[measure] = Math.abs(shortOf(sprm));
	else if (sprm.code === 0xb01f) page.width = wordOf(sprm);
	else if (sprm.code === 0xb020) page.height = wordOf(sprm);
	else if (sprm.code === 0x301d) page.landscape = byteOf(sprm) === 2;
	else if (sprm.code === 0x300a) page.titlePage = byteOf(sprm) !== 0;
	else if (sprm.code === 0x3011) page.restarts = byteOf(sprm) !== 0;
	else if (sprm.code === 0x501c || sprm.code === 0x7044) page.pageNumberStart = wordOf(sprm);
	else if (sprm.code === 0x3009) page.continuous = byteOf(sprm) === 0;
}

function pageOf(
	{ width, height, landscape, titlePage, restarts, pageNumberStart, continuous, margins }: PageDraft,
	shown: readonly (readonly Paragraph[])[],
	index: number
): SectionNode['page'] {
	const [header = [], footer = [], firstHeader = [], firstFooter = []] = shown;
	return {
		paper: { width, height },
		orientation: landscape || width > height ? 'landscape' : 'portrait',
		margins,
		header,
		footer,
		...(titlePage && firstHeader.length > 0 && { firstHeader }),
		...(titlePage && firstFooter.length > 0 && { firstFooter }),
		differentFirstPage: titlePage,
		pageNumberStart: restarts ? pageNumberStart : null,
		...(continuous && index > 0 && { continuous: true })
	};
}

/** Six stories a section after six of separators: even, odd header, even, odd footer, first header, first footer ([MS-DOC] 2.3.3). */
function marginsOf(context: DocContext, section: number): (readonly Paragraph[] | null)[] {
	const { counts } = context.file;
	const { positions } = plcOf(context.file.part(parts.headers), 0);
	const base = counts.body + counts.notes;
	return [1, 3, 4, 5].map((kind) => {
		const at = 6 + section * 6 + kind;
		const from = positions[at] ?? 0;
		const to = Math.min(positions[at + 1] ?? 0, counts.headers) - 1;
		if (to <= from) return null;
		const paragraphs = paragraphsOf(readStretch(context, base + from, base + to));
		return paragraphs.some(({ runs }) => runs.length > 0) ? paragraphs : [];
	});
}
