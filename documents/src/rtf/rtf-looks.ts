import type { RawParagraph } from '../docx/raw-properties.ts';
import type { RtfState } from './rtf-state.ts';

const isOn = (value: number | null): boolean => value !== 0;

/** Words that say how the next characters look; false when the word is none. */
export function readCharacterWord(state: RtfState, word: string, value: number | null): boolean {
	const { character } = state.group;
	switch (word) {
		case 'plain':
			state.group.character = character.change ? { change: character.change } : {};
			return true;
		case 'f':
			character.fontNumber = value ?? 0;
			return true;
		case 'fs':
			if (value !== null && value > 0) character.size = value;
			return true;
		case 'b':
			character.bold = isOn(value);
			return true;
		case 'i':
			character.italic = isOn(value);
			return true;
		case 'caps':
			character.capitals = isOn(value);
			return true;
		case 'v':
			character.hidden = isOn(value);
			return true;
		default:
			return readRareCharacterWord(state, word, value);
	}
}

function readRareCharacterWord({ group: { character }, colors }: RtfState, word: string, value: number | null): boolean {
	if (/^ul(?!c$|d?th|none)[a-z]*$/.test(word)) character.underline = isOn(value);
	else if (word === 'ulnone') character.underline = false;
	else if (word === 'super') character.vertical = isOn(value) ? 'superscript' : 'baseline';
	else if (word === 'sub') character.vertical = isOn(value) ? 'subscript' : 'baseline';
	else if (word === 'nosupersub') character.vertical = 'baseline';
	else if (word === 'cf') character.color = value ? (colors[value] ?? 'AUTO') : 'AUTO';
	else if (word === 'revised') character.change = isOn(value) ? 'inserted' : undefined;
	else if (word === 'deleted') character.change = isOn(value) ? 'deleted' : undefined;
	else return false;
	return true;
}

const numbers: Readonly<Record<string, 'indentLeft' | 'indentRight' | 'indentFirst' | 'spaceBefore' | 'spaceAfter' | 'list' | 'level' | 'outline'>> = {
	li: 'indentLeft',
	ri: 'indentRight',
	fi: 'indentFirst',
	sb: 'spaceBefore',
	sa: 'spaceAfter',
	ls: 'list',
	ilvl: 'level',
	outlinelevel: 'outline'
};
const alignments: Readonly<Record<string, NonNullable<RawParagraph['align']>>> = { ql: 'left', qc: 'center', qr: 'right', qj: 'justify', qd: 'justify' };

/** Words that say how the paragraph stands; false when the word is none. */
export function readParagraphWord(state: RtfState, word: string, value: number | null): boolean {
	const { paragraph } = state.group;
	const number = numbers[word];
	const align = alignments[word];
	if (number !== undefined) paragraph[number] = value ?? 0;
	else if (align !== undefined) paragraph.align = align;
	else if (word === 'pard') state.group.paragraph = {};
	else if (word === 'intbl') paragraph.inTable = isOn(value);
	else if (word === 'itap') paragraph.inTable = value !== null && value > 0;
	else if (word === 's') readStyle(state, value ?? 0);
	else if (word === 'sl') readLine(paragraph, value ?? 0);
	else if (word === 'slmult') paragraph.lineRule = value === 1 ? 'auto' : (paragraph.lineRule ?? 'atLeast');
	else return readFlowWord(paragraph, word, value);
	return true;
}

function readStyle({ group: { paragraph }, headings }: RtfState, style: number): void {
	const level = headings.get(style);
	if (level !== undefined) paragraph.outline = level;
}

/** Less than zero is exact; more is at least, until "\slmult1" says it counts in lines. Zero is a single line. */
function readLine(paragraph: RawParagraph, value: number): void {
	if (value === 0) return;
	paragraph.line = Math.abs(value);
	paragraph.lineRule = value < 0 ? 'exact' : 'atLeast';
}

function readFlowWord(paragraph: RawParagraph, word: string, value: number | null): boolean {
	if (word === 'keepn') paragraph.keepNext = isOn(value);
	else if (word === 'keep') paragraph.keepLines = isOn(value);
	else if (word === 'pagebb') paragraph.pageBreakBefore = isOn(value);
	else return false;
	return true;
}
