import type { BreakRun, Document } from '@kheo/core';
import { layFlat } from './flow/lay-flat.ts';
import { FileRefused } from './refused.ts';
import { readDestinationWord } from './rtf/rtf-destinations.ts';
import { endCell, endParagraph, endRow } from './rtf/rtf-frames.ts';
import { readCharacterWord, readParagraphWord } from './rtf/rtf-looks.ts';
import { endSection, readPageWord } from './rtf/rtf-page-words.ts';
import { newRtfState, type RtfState } from './rtf/rtf-state.ts';
import { readTableWord } from './rtf/rtf-table-words.ts';
import { flushBytes, showText, styleOf, takeByte, takeText, takeUnicode } from './rtf/rtf-text.ts';
import { walkRtf } from './rtf/rtf-tokens.ts';

const DEEPEST = 10_000;

/** Reads a Rich Text file into the document model in one pass. Total: broken markup gives what can be seen of it. */
export function readRtf(bytes: Uint8Array): Document {
	const state = newRtfState();
	walkRtf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'), {
		openGroup: () => openGroup(state),
		closeGroup: () => closeGroup(state),
		control: (word, value) => readWord(state, word, value),
		byte: (byte) => takeByte(state, byte),
		text: (text) => takeText(state, text)
	});
	while (state.groups.length > 0) closeGroup(state);
	endSection(state);
	return layFlat(state.sections);
}

function openGroup(state: RtfState): void {
	flushBytes(state);
	state.skip = 0;
	if (state.groups.length > DEEPEST) throw new FileRefused('file.zip-broken');
	const { group } = state;
	state.groups.push(group);
	state.group = { ...group, character: { ...group.character }, paragraph: { ...group.paragraph }, atEnd: null };
}

function closeGroup(state: RtfState): void {
	flushBytes(state);
	state.skip = 0;
	state.isOptional = false;
	const { atEnd } = state.group;
	atEnd?.();
	state.group = state.groups.pop() ?? state.group;
}

function readWord(state: RtfState, word: string, value: number | null): void {
	if (word === '*') {
		state.isOptional = true;
		return;
	}
	if (word === 'u') return takeUnicode(state, value ?? 0);
	const isOptional = state.isOptional;
	state.isOptional = false;
	flushBytes(state);
	if (readDestinationWord(state, word)) return;
	if (isOptional && state.group.destination !== 'shape') state.group.destination = 'skip';
	else if (state.group.destination === 'skip' || state.group.destination === 'shape') return;
	else if (state.group.destination === 'text' || state.group.destination === 'label') readTextWord(state, word, value);
	else readDefinition(state, word, value);
}

function readTextWord(state: RtfState, word: string, value: number | null): void {
	if (word === 'uc') state.group.skipAfterUnicode = Math.max(0, value ?? 1);
	else if (readCharacterWord(state, word, value) || readParagraphWord(state, word, value)) return;
	else if (readTableWord(state, word, value) || readPageWord(state, word, value)) return;
	else readSign(state, word, value);
}

const signs: Readonly<Record<string, string>> = {
	tab: '\t',
	emdash: '—',
	endash: '–',
	lquote: '‘',
	rquote: '’',
	ldblquote: '“',
	rdblquote: '”',
	bullet: '•',
	emspace: ' ',
	enspace: ' ',
	qmspace: ' '
};
const breaks: Readonly<Record<string, BreakRun['of']>> = { line: 'line', lbr: 'line', page: 'page', column: 'column' };

function readSign(state: RtfState, word: string, value: number | null): void {
	const sign = signs[word];
	const pause = breaks[word];
	if (sign !== undefined) showText(state, sign);
	else if (pause !== undefined) state.frame.runs.push({ kind: 'break', of: pause });
	else if (word === 'par' || word === 'nestcell') endParagraph(state);
	else if (word === 'cell') endCell(state);
	else if (word === 'row') endRow(state);
	else if (word === 'chpgn') state.frame.runs.push({ kind: 'field', field: 'page', style: styleOf(state, state.group.character) });
	else if (word === 'ansicpg') state.codePage = value ?? 1252;
	else if (word === 'deff') state.defaultFont = value ?? 0;
}

/** Inside the tables of fonts, styles and colours. */
function readDefinition({ defined, color, group }: RtfState, word: string, value: number | null): void {
	const number = value ?? 0;
	if (group.destination === 'fonts' && word === 'f') defined.number = number;
	else if (group.destination === 'styles' && word === 's') defined.number = number;
	else if (word === 'fcharset') defined.charset = number;
	else if (word === 'red' || word === 'green' || word === 'blue') color[word] = number;
}
