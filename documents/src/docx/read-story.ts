import type { Paragraph } from '@kheo/core';
import type { Attributes } from '../xml/names.ts';
import { parsePart } from '../xml/parse-part.ts';
import { closeContent, openContent } from './content-elements.ts';
import type { DocxPackage } from './package.ts';
import { finishProperties } from './paragraph-draft.ts';
import { readParagraphProperty } from './read-paragraph-property.ts';
import { readRelationships } from './relationships.ts';
import { readRunProperty } from './read-run-property.ts';
import { newSection, readSectionProperty, type SectionDraft } from './section-draft.ts';
import { newStory, type Story } from './story.ts';
import { readCellProperty, readRowProperty, readTableProperty } from './table-draft.ts';

/** A mode reads the inside of one element; content is what remains. */
type Mode = { readonly element: string; readonly depth: number; readonly read: (name: string, a: Attributes) => void };

/** Streams one part (body, notes, a header) into blocks. */
export function readStory(docx: DocxPackage, part: string, within: Paragraph['within']): Story {
	const relationships = part === docx.main ? docx.relationships : readRelationships(docx.zip, part);
	const story = newStory(docx, part, relationships, within);
	const modes: Mode[] = [];
	const { place } = story;
	let depth = 0;
	parsePart(docx.zip, part, {
		open: (name, a) => {
			place[depth] = (place[depth] ?? -1) + 1;
			depth++;
			place.length = depth;
			const read = modeOf(story, modes, name);
			if (read) modes.push({ element: name, depth, read });
			else if (modes.length > 0) modes.at(-1)?.read(name, a);
			else openContent(story, name, a);
		},
		close: (name) => {
			const mode = modes.at(-1);
			if (!mode) closeContent(story, name);
			else if (mode.depth === depth) {
				modes.pop();
				if (name === 'w:pPr' && story.frame.paragraph) finishProperties(story, story.frame.paragraph);
			}
			depth--;
		},
		text: (text) => {
			if (story.isCollecting) story.collected += text;
		}
	});
	return story;
}

const passOver = (): void => undefined;

/** Former properties of tracked changes, the older twin of a drawing, and settings that print nothing. */
const passedOver = new Set([
	'w:pPrChange',
	'w:rPrChange',
	'w:tblPrChange',
	'w:trPrChange',
	'w:tcPrChange',
	'w:sectPrChange',
	'w:tblPrExChange',
	'w:sdtPr',
	'w:sdtEndPr',
	'mc:Fallback'
]);

function modeOf(story: Story, modes: readonly Mode[], name: string): Mode['read'] | null {
	if (passedOver.has(name)) return passOver;
	const outer = modes.at(-1)?.element;
	if (outer !== undefined) return outer === 'w:pPr' ? modeInParagraph(story, name) : null;
	const { paragraph, run, table, nestedTables } = story.frame;
	switch (name) {
		case 'w:rPr':
			return run ? (child, a) => readRunProperty(run.raw, child, a, story.package.theme) : passOver;
		case 'w:pPr':
			return paragraph ? (child, a) => readParagraphProperty(paragraph.raw, child, a) : passOver;
		case 'w:tcPr':
			return table?.cell && nestedTables === 0 ? readInto(readCellProperty, table.cell) : passOver;
		case 'w:trPr':
			return table?.row && nestedTables === 0 ? readInto(readRowProperty, table.row) : passOver;
		case 'w:tblPr':
			return table && nestedTables === 0 ? readInto(readTableProperty, table) : passOver;
		case 'w:tblGrid':
			return table && nestedTables === 0 ? (child, a) => void (child === 'w:gridCol' && table.grid.push(Number(a['w:w'] ?? 0))) : passOver;
		case 'w:sectPr':
			return sectionMode(story, (section) => story.sections.push({ draft: section, end: -1 }));
		default:
			return null;
	}
}

function readInto<Draft>(read: (draft: Draft, name: string, a: Attributes) => void, draft: Draft): Mode['read'] {
	return (name, a) => read(draft, name, a);
}

function modeInParagraph(story: Story, name: string): Mode['read'] | null {
	if (name === 'w:rPr') return passOver;
	const { paragraph } = story.frame;
	if (name !== 'w:sectPr' || !paragraph) return null;
	return sectionMode(story, (section) => (paragraph.section = section));
}

function sectionMode(_: Story, keep: (section: SectionDraft) => void): Mode['read'] {
	const section = newSection();
	keep(section);
	return (name, a) => readSectionProperty(section, name, a);
}
