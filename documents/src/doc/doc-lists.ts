import type { ListDefinition, ListLevel } from '../docx/list-counter.ts';
import { readParagraphProperties, type DocParagraph } from './looks.ts';
import { parts, type WordFile } from './word-file.ts';

export type DocList = ListDefinition & { readonly paragraphs: ReadonlyMap<number, DocParagraph> };
type Level = ListLevel & { readonly paragraph: DocParagraph };
type Read<Value> = { readonly value: Value; readonly end: number };

const formats: Readonly<Record<number, string>> = {
	0: 'decimal',
	1: 'upperRoman',
	2: 'lowerRoman',
	3: 'upperLetter',
	4: 'lowerLetter',
	22: 'decimalZero',
	23: 'bullet',
	255: 'none'
};
const LIST = 28;
const OVERRIDE = 16;

/** The lists that paragraphs call by number, from 1 ([MS-DOC] 2.9.131 and 2.9.150). */
export function readDocLists(file: WordFile): Map<number, DocList> {
	const abstracts = abstractsOf(file);
	const view = file.part(parts.listOverrides);
	const lists = new Map<number, DocList>();
	if (view.byteLength < 4) return lists;
	const count = Math.min(view.getUint32(0, true), Math.floor(view.byteLength / OVERRIDE));
	let at = 4 + count * OVERRIDE;
	for (let index = 0; index < count; index++) {
		const place = 4 + index * OVERRIDE;
		const id = view.getUint32(place, true);
		const changed = changesOf(view, at + 4, view.getUint8(place + 12));
		const levels = new Map([...(abstracts.get(id) ?? []), ...changed.value.levels]);
		lists.set(index + 1, {
			abstract: id,
			levels,
			starts: changed.value.starts,
			paragraphs: new Map([...levels].map(([level, { paragraph }]) => [level, paragraph]))
		});
		at = changed.end;
	}
	return lists;
}

/** Lists are described one after another; their levels follow behind the part itself. */
function abstractsOf(file: WordFile): Map<number, ReadonlyMap<number, Level>> {
	const view = file.part(parts.lists);
	const abstracts = new Map<number, ReadonlyMap<number, Level>>();
	if (view.byteLength < 2) return abstracts;
	let at = file.endOf(parts.lists);
	for (let index = 0; index < view.getUint16(0, true) && 2 + (index + 1) * LIST <= view.byteLength; index++) {
		const place = 2 + index * LIST;
		const levels = new Map<number, Level>();
		for (let level = 0; level < ((view.getUint8(place + 26) & 1) === 1 ? 1 : 9); level++) {
			const read = levelOf(file.table, at);
			levels.set(level, read.value);
			at = read.end;
		}
		abstracts.set(view.getUint32(place, true), levels);
	}
	return abstracts;
}

/** A level: where it starts, how it counts, the text around the count, and the indents of its paragraphs. */
function levelOf(view: DataView, at: number): Read<Level> {
	const characters = view.getUint8(at + 24);
	const indents = view.getUint8(at + 25);
	const textAt = at + 28 + indents + characters;
	const length = view.getUint16(textAt, true);
	const end = textAt + 2 + length * 2;
	let text = '';
	for (let place = textAt + 2; place < end; place += 2) {
		const code = view.getUint16(place, true);
		text += code < 9 ? `%${code + 1}` : String.fromCharCode(code);
	}
	const paragraph: DocParagraph = {};
	readParagraphProperties(paragraph, new DataView(view.buffer, view.byteOffset + at + 28, indents), 0);
	return { value: { start: view.getInt32(at, true), format: formats[view.getUint8(at + 4)] ?? 'decimal', text, paragraph }, end };
}

/** What a call of a list changes: where a level starts, or the whole level. */
function changesOf(view: DataView, from: number, count: number): Read<{ readonly levels: Map<number, Level>; readonly starts: Map<number, number> }> {
	const levels = new Map<number, Level>();
	const starts = new Map<number, number>();
	let at = from;
	for (let index = 0; index < count && at + 8 <= view.byteLength; index++) {
		const flags = view.getUint32(at + 4, true);
		const level = flags & 0xf;
		if ((flags & 0x10) !== 0) starts.set(level, view.getInt32(at, true));
		at += 8;
		if ((flags & 0x20) === 0) continue;
		const read = levelOf(view, at);
		levels.set(level, read.value);
		at = read.end;
	}
	return { value: { levels, starts }, end: at };
}
