import type { Block, Document, PageSection } from '@kheo/core';
import { planLists, type WrittenLists } from './plan-lists.ts';
import { type MarginPart, planMargins } from './plan-margins.ts';
import type { RunTargets } from './write-run.ts';

export type ImagePart = { readonly id: string; readonly part: string; readonly bytes: Uint8Array };
/** A footnote: its number in the file and the blocks it is made of. */
export type NotePart = { readonly id: number; readonly first: number; readonly end: number };

/** Which parts the file has and how they are called; known before the first byte is written. */
export type PartsPlan = {
	readonly sections: readonly PageSection[];
	readonly margins: readonly MarginPart[];
	readonly lists: WrittenLists;
	readonly images: readonly ImagePart[];
	readonly notes: readonly NotePart[];
	readonly targets: RunTargets;
};

export function planParts(document: Document): PartsPlan {
	const bodyEnd = endOfBody(document.blocks);
	const sections = sectionsTo(document.sections, bodyEnd);
	const images = planImages(document);
	const notes = planNotes(document.blocks, bodyEnd);
	return {
		sections,
		margins: planMargins(sections),
		lists: planLists(document.blocks),
		images,
		notes,
		targets: { images: new Map(images.map(({ part, id }) => [part, id])), notes: new Map(notes.map(({ first, id }) => [first, id])) }
	};
}

function endOfBody(blocks: readonly Block[]): number {
	const first = blocks.findIndex((block) => block.kind === 'paragraph' && block.within === 'footnote');
	return first === -1 ? blocks.length : first;
}

/** A model without sections (plain text, HTML) is printed on A4 with the margins of NĐ 30/2020, phụ lục I. */
const officialPage: Omit<PageSection, 'first' | 'end'> = {
	paper: { width: 11906, height: 16838 },
	orientation: 'portrait',
	margins: { top: 1134, right: 851, bottom: 1134, left: 1701, header: 567, footer: 567 },
	header: [],
	footer: [],
	differentFirstPage: false,
	pageNumberStart: null
};

function sectionsTo(sections: readonly PageSection[], end: number): PageSection[] {
	const last = sections.at(-1);
	if (!last) return [{ ...officialPage, first: 0, end }];
	return [...sections.slice(0, -1), { ...last, end }];
}

function planImages({ blocks, media }: Document): ImagePart[] {
	const images = new Map<string, ImagePart>();
	for (const block of media ? blocks : []) {
		for (const run of block.kind === 'table' ? [] : block.runs) {
			const bytes = run.kind === 'image' && !images.has(run.part) ? media?.get(run.part) : undefined;
			if (run.kind === 'image' && bytes) images.set(run.part, { id: `rId${1000 + images.size}`, part: run.part, bytes });
		}
	}
	return [...images.values()];
}

function planNotes(blocks: readonly Block[], bodyEnd: number): NotePart[] {
	const firsts: number[] = [];
	for (const block of blocks) {
		for (const run of block.kind === 'table' ? [] : block.runs) if (run.kind === 'note' && run.note >= bodyEnd) firsts.push(run.note);
	}
	const ordered = [...new Set(firsts)].sort((a, b) => a - b);
	return ordered.map((first, index) => ({ id: index + 1, first, end: ordered[index + 1] ?? blocks.length }));
}
