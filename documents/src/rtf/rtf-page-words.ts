import type { SectionNode } from '../flow/node.ts';
import { finishFrame } from './rtf-frames.ts';
import type { PageDraft, RtfState } from './rtf-state.ts';

type Measure = 'width' | 'height' | keyof PageDraft['margins'];

/** Of all pages, and of the section's. */
const ofDocument: Readonly<Record<string, Measure>> = { paperw: 'width', paperh: 'height', margl: 'left', margr: 'right', margt: 'top', margb: 'bottom' };
const ofSection: Readonly<Record<string, Measure>> = {
	pgwsxn: 'width',
	pghsxn: 'height',
	marglsxn: 'left',
	margrsxn: 'right',
	margtsxn: 'top',
	margbsxn: 'bottom',
	headery: 'header',
	footery: 'footer'
};

/** Words about paper and sections; false when the word is none. */
export function readPageWord(state: RtfState, word: string, value: number | null): boolean {
	const whole = ofDocument[word];
	const part = ofSection[word];
	if (whole !== undefined) setMeasure(state.base, whole, value ?? 0);
	else if (part !== undefined) setMeasure(state.page, part, value ?? 0);
	else if (word === 'sectd') state.page = nextPage(state);
	else if (word === 'sect') endSection(state);
	else if (word === 'landscape') state.base.landscape = true;
	else return readSectionWord(state.page, word, value);
	return true;
}

function readSectionWord(page: PageDraft, word: string, value: number | null): boolean {
	if (word === 'lndscpsxn') page.landscape = true;
	else if (word === 'titlepg') page.titlePage = true;
	else if (word === 'pgnrestart') page.restarts = true;
	else if (word === 'pgnstarts') page.pageNumberStart = value ?? 1;
	else if (word === 'sbknone') page.continuous = true;
	else return false;
	return true;
}

function setMeasure(page: PageDraft, measure: Measure, value: number): void {
	if (measure === 'width' || measure === 'height') page[measure] = value;
	else page.margins[measure] = value;
}

/** A section begins from what the file says of all; headers go on until they are said anew. */
function nextPage({ base, page }: RtfState): PageDraft {
	return { ...base, margins: { ...base.margins }, shown: new Map(page.shown) };
}

/** Sections end in the body alone. */
export function endSection(state: RtfState): void {
	if (state.frames.length > 0) return;
	finishFrame(state);
	state.sections.push({ page: finishPage(state.page, state.sections.length === 0), body: state.frame.body.splice(0) });
}

function finishPage(page: PageDraft, isFirst: boolean): SectionNode['page'] {
	const { width, height, margins, titlePage, shown } = page;
	const firstHeader = titlePage ? shown.get('firstHeader') : undefined;
	const firstFooter = titlePage ? shown.get('firstFooter') : undefined;
	return {
		paper: { width, height },
		orientation: page.landscape || width > height ? 'landscape' : 'portrait',
		margins,
		header: shown.get('header') ?? [],
		footer: shown.get('footer') ?? [],
		...(firstHeader?.length && { firstHeader }),
		...(firstFooter?.length && { firstFooter }),
		differentFirstPage: titlePage,
		pageNumberStart: page.restarts ? page.pageNumberStart : null,
		...(page.continuous && !isFirst && { continuous: true })
	};
}
