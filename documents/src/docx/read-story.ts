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
type Mode = { readonly element: string; readonly depth: number; readonly read: Read; readonly outer: Mode | null };
type Read = (name: string, a: Attributes, story: Story) => void;

/** Streams one part (body, notes, a header) into blocks. */
export function readStory(docx: DocxPackage, part: string, within: Paragraph['within']): Story {
	const relationships = part === docx.main ? docx.relationships : readRelationships(docx.zip, part);
	const story = newStory(docx, part, relationships, within);
	let mode: Mode | null = null;
	const { place } = story;
	let depth = 0;
	parsePart(docx.zip, part, {
		open: (name, a) => {
			place[depth] = (place[depth] ?? -1) + 1;
			depth++;
			place[depth] = -1;
			story.depth = depth;
			const read = mode ? modeWithin(story, mode, name) : modeOf(story, name);
			if (read) mode = { element: name, depth, read, outer: mode };
			else if (mode) mode.read(name, a, story);
			else openContent(story, name, a);
		},
		close: (name) => {
			if (!mode) closeContent(story, name);
			else if (mode.depth === depth) {
				mode = mode.outer;
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
/** Most elements have shorter names, which need no search. */
const shortestPassedOver = Math.min(...[...passedOver].map((name) => name.length));

function isPassedOver(name: string): boolean {
	return name.length >= shortestPassedOver && passedOver.has(name);
}

function modeWithin(story: Story, { element }: Mode, name: string): Read | null {
	if (isPassedOver(name)) return passOver;
	return element === 'w:pPr' ? modeInParagraph(story, name) : null;
}

function modeOf(story: Story, name: string): Read | null {
	if (isPassedOver(name)) return passOver;
	const { paragraph, run, table, nestedTables } = story.frame;
	switch (name) {
		case 'w:rPr':
			return run ? ofRun : passOver;
		case 'w:pPr':
			return paragraph ? ofParagraph : passOver;
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

function ofRun(name: string, a: Attributes, { frame: { run }, package: { theme } }: Story): void {
	if (run) readRunProperty(run.raw, name, a, theme);
}

function ofParagraph(name: string, a: Attributes, { frame: { paragraph } }: Story): void {
	if (paragraph) readParagraphProperty(paragraph.raw, name, a);
}

function readInto<Draft>(read: (draft: Draft, name: string, a: Attributes) => void, draft: Draft): Read {
	return (name, a) => read(draft, name, a);
}

function modeInParagraph(story: Story, name: string): Read | null {
	if (name === 'w:rPr') return passOver;
	const { paragraph } = story.frame;
	if (name !== 'w:sectPr' || !paragraph) return null;
	return sectionMode(story, (section) => (paragraph.section = section));
}

function sectionMode(_: Story, keep: (section: SectionDraft) => void): Read {
	const section = newSection();
	keep(section);
	return (name, a) => readSectionProperty(section, name, a);
}
