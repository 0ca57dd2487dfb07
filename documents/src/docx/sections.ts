import type { PageSection, Paragraph } from '@kheo/core';
import type { DocxPackage } from './package.ts';
import { readStory } from './read-story.ts';
import { newSection, type SectionDraft } from './section-draft.ts';
import type { Story, Writable } from './story.ts';

type Kept = { readonly headers: Map<string, string>; readonly footers: Map<string, string> };

/** Cuts the body into its sections; headers that a section does not name go on from the one before. */
export function finishSections(docx: DocxPackage, story: Story): PageSection[] {
	const kept: Kept = { headers: new Map(), footers: new Map() };
	const read = marginReader(docx);
	const ends = story.sections.length > 0 ? story.sections : [{ draft: newSection(), end: -1 }];
	let first = 0;
	return ends.map(({ draft, end }) => {
		for (const [kind, id] of draft.headers) kept.headers.set(kind, id);
		for (const [kind, id] of draft.footers) kept.footers.set(kind, id);
		const section = finishSection(draft, kept, read, first, end === -1 ? story.blocks.length : end);
		first = section.end;
		return section;
	});
}

function finishSection(draft: SectionDraft, kept: Kept, read: (id: string | undefined) => Paragraph[], first: number, end: number): PageSection {
	const section: Writable<PageSection> = {
		first,
		end,
		paper: { width: draft.width, height: draft.height },
		orientation: draft.orientation,
		margins: draft.margins,
		header: read(kept.headers.get('default')),
		footer: read(kept.footers.get('default')),
		differentFirstPage: draft.differentFirstPage,
		pageNumberStart: draft.pageNumberStart
	};
	if (draft.isContinuous) section.continuous = true;
	const firstHeader = draft.differentFirstPage ? read(kept.headers.get('first')) : [];
	const firstFooter = draft.differentFirstPage ? read(kept.footers.get('first')) : [];
	if (firstHeader.length > 0) section.firstHeader = firstHeader;
	if (firstFooter.length > 0) section.firstFooter = firstFooter;
	return section;
}

/** Each header part is read once, however many sections show it. Tables in it leave their paragraphs. */
function marginReader(docx: DocxPackage): (id: string | undefined) => Paragraph[] {
	const known = new Map<string, Paragraph[]>();
	return (id) => {
		const part = id === undefined ? undefined : docx.relationships.byId.get(id);
		if (part === undefined) return [];
		const paragraphs = known.get(part) ?? readStory(docx, part, 'body').blocks.filter((block) => block.kind === 'paragraph');
		known.set(part, paragraphs);
		return paragraphs;
	};
}
