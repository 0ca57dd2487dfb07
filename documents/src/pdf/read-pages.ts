import type { Document, PageSection, Paragraph } from '@kheo/core';
import { layFlat } from '../flow/lay-flat.ts';
import type { SectionNode } from '../flow/node.ts';
import { layPages } from './lay-page.ts';
import type { Page } from './page.ts';

/** The document that these pages print: each run of pages of one size is a section. */
export function documentOfPages(pages: readonly Page[]): Document {
	const groups: Page[][] = [];
	for (const page of pages) {
		const last = groups.at(-1)?.[0];
		if (last && sameSize(last, page)) groups.at(-1)?.push(page);
		else groups.push([page]);
	}
	return layFlat(groups.map(sectionOf));
}

function sectionOf(group: readonly Page[]): SectionNode {
	const { body, repeated } = layPages(group);
	const header = repeated.map((text): Paragraph => ({ kind: 'paragraph', runs: [{ kind: 'text', text }], style: {}, within: 'body' }));
	return { page: { ...paperOf(group), header }, body };
}

/** A stamp of a few letters on pages that are pictures is no text layer. */
export function isScan(pages: readonly Page[]): boolean {
	const letters = pages.reduce((sum, { pieces }) => sum + pieces.reduce((count, { text }) => count + text.length, 0), 0);
	return letters < FEWEST_LETTERS * pages.length;
}

const FEWEST_LETTERS = 15;

function sameSize(a: Page, b: Page): boolean {
	return Math.abs(a.width - b.width) < 2 && Math.abs(a.height - b.height) < 2;
}

/** The paper is the page's; margins are those of NĐ 30/2020, for a PDF does not say its own. */
function paperOf([first]: readonly Page[]): Omit<PageSection, 'first' | 'end'> {
	const width = Math.round((first?.width ?? 595.3) * 20);
	const height = Math.round((first?.height ?? 841.9) * 20);
	return {
		paper: { width, height },
		orientation: width > height ? 'landscape' : 'portrait',
		margins: { top: 1134, right: 851, bottom: 1134, left: 1701, header: 567, footer: 567 },
		header: [],
		footer: [],
		differentFirstPage: false,
		pageNumberStart: null
	};
}
