import type { RunStyle } from '@kheo/core';
import { finalRun } from '../docx/final-style.ts';
import { addText } from '../flow/add-text.ts';
import { encodingOfFont } from '../legacy/legacy-font.ts';
import { decodeBytes } from './code-pages.ts';
import type { Character, RtfState } from './rtf-state.ts';

/** A byte in the encoding of the font at hand. */
export function takeByte(state: RtfState, byte: number): void {
	if (state.skip > 0) state.skip--;
	else if (state.group.destination !== 'skip' && state.group.destination !== 'shape') state.bytes.push(byte);
}

/** Text as it stands in the file; what is not ASCII is bytes. */
export function takeText(state: RtfState, text: string): void {
	const kept = state.skip > 0 ? text.slice(state.skip) : text;
	state.skip = Math.max(0, state.skip - text.length);
	const { destination } = state.group;
	if (kept === '' || destination === 'skip' || destination === 'shape') return;
	if (/^[\x20-\x7e]*$/.test(kept) && state.bytes.length === 0) showText(state, kept);
	else for (const sign of kept) state.bytes.push(sign.charCodeAt(0));
}

export function takeUnicode(state: RtfState, value: number): void {
	flushBytes(state);
	state.skip = state.group.skipAfterUnicode;
	showText(state, String.fromCharCode(value < 0 ? value + 0x10000 : value));
}

/** Bytes are decoded together: some letters take two, and a mark joins the letter before it. */
export function flushBytes(state: RtfState): void {
	if (state.bytes.length === 0) return;
	const { character } = state.group;
	const font = state.fonts.get(character.fontNumber ?? state.defaultFont);
	const text = encodingOfFont(font?.name) === null ? decodeBytes(state.bytes, font?.charset, state.codePage) : decodeBytes(state.bytes, 0, 1252);
	state.bytes = [];
	showText(state, text);
}

/** Puts text where the group's destination wants it. */
export function showText(state: RtfState, text: string): void {
	const { group, frame } = state;
	switch (group.destination) {
		case 'text':
			if (!group.character.hidden) addText(frame.runs, text, styleOf(state, group.character), group.character.change);
			break;
		case 'label':
			frame.label += text;
			break;
		case 'field-code':
			appendCode(state, text);
			break;
		case 'fonts':
		case 'styles':
			defineName(state, text);
			break;
		case 'colors':
			if (text.includes(';')) defineColor(state);
	}
}

function appendCode({ fields }: RtfState, text: string): void {
	const field = fields.at(-1);
	if (field) field.code += text;
}

function defineName(state: RtfState, text: string): void {
	const { defined, group } = state;
	const end = text.indexOf(';');
	defined.name += end < 0 ? text : text.slice(0, end);
	if (end < 0) return;
	const name = defined.name.trim();
	if (group.destination === 'fonts') state.fonts.set(defined.number, { name, charset: defined.charset });
	else {
		const level = /^heading (\d)$/i.exec(name)?.[1];
		if (level !== undefined) state.headings.set(defined.number, Number(level) - 1);
	}
	state.defined = { number: 0, name: '', charset: undefined };
}

function defineColor(state: RtfState): void {
	const { red, green, blue } = state.color;
	state.colors.push(
		[red, green, blue]
			.map((part) => (part & 255).toString(16).padStart(2, '0'))
			.join('')
			.toUpperCase()
	);
	state.color = { red: 0, green: 0, blue: 0 };
}

const DEFAULT_SIZE = 24;

export function styleOf(state: RtfState, character: Character): RunStyle {
	const font = state.fonts.get(character.fontNumber ?? state.defaultFont)?.name;
	return finalRun({ ...character, size: character.size ?? DEFAULT_SIZE, ...(font && { font }) });
}
