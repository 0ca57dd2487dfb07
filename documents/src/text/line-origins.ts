import { textOf, type Document, type LineOrigin, type Paragraph } from '@kheo/core';
import { entity } from './unmark-html.ts';

type Place = { line: number; column: number };
/** What stands at a place: a letter, or a mark, which says none; and how long it is. */
type Sign = { readonly letter: string; readonly length: number };

/** Says for each paragraph where its letters lie in the lines of the file. Letters come in the order of the file; marks between them are passed over. */
export function withLines(document: Document, source: string): Document {
	const lines = source
		.replace(/^\uFEFF/u, '')
		.split(/\r\n?|\n/u)
		.map((line) => line.normalize('NFC'));
	const place: Place = { line: 0, column: 0 };
	return { ...document, blocks: document.blocks.map((block) => (block.kind === 'table' ? block : withOrigins(block, lines, place))) };
}

function withOrigins(block: Paragraph, lines: readonly string[], place: Place): Paragraph {
	const origins: LineOrigin[] = [];
	for (const { 0: word, index } of textOf(block).matchAll(/\S+/gu)) addWord(origins, word, index, lines, place);
	return origins.length > 0 ? { ...block, lines: origins } : block;
}

/** A word that does not follow at once is looked for further on; one that is found nowhere has no place of its own. */
function addWord(origins: LineOrigin[], word: string, at: number, lines: readonly string[], place: Place): void {
	let isLost = false;
	let offset = at;
	for (const letter of word) {
		const found = isLost ? null : (nextLetter(lines, place, letter) ?? (offset === at ? findWord(lines, place, word) : null));
		if (found) {
			addOrigin(origins, offset, found);
			place.line = found.line;
			place.column = found.column + found.length;
		} else isLost = true;
		offset += letter.length;
	}
}

/** One entry holds as long as letters follow each other as they do in the file. */
function addOrigin(origins: LineOrigin[], at: number, { line, column }: Place): void {
	const last = origins.at(-1);
	if (last?.line !== line + 1 || column + 1 - last.column !== at - last.at) origins.push({ at, line: line + 1, column: column + 1 });
}

type Found = Place & { readonly length: number };

/** The letter, when nothing but marks and spaces stands before it. */
function nextLetter(lines: readonly string[], place: Place, letter: string): Found | null {
	let { line, column } = place;
	while (line < lines.length) {
		const text = lines[line] ?? '';
		if (column >= text.length) {
			line++;
			column = 0;
			continue;
		}
		const sign = signAt(text, column);
		if (sign.letter === letter) return { line, column, length: sign.length };
		if (/[\p{L}\d]/u.test(sign.letter)) return null;
		column += sign.length;
	}
	return null;
}

const LINES_AHEAD = 200;

function findWord(lines: readonly string[], place: Place, word: string): Found | null {
	for (let line = place.line; line < Math.min(lines.length, place.line + LINES_AHEAD); line++) {
		const column = (lines[line] ?? '').indexOf(word, line === place.line ? place.column : 0);
		if (column >= 0) return { line, column, length: String.fromCodePoint(word.codePointAt(0) ?? 32).length };
	}
	return null;
}

const tag = /<\/?[a-z][^<>]*>/iy;
const coded = /&(#?\w{2,8});/y;

function signAt(text: string, column: number): Sign {
	const letter = String.fromCodePoint(text.codePointAt(column) ?? 32);
	if (letter !== '<' && letter !== '&') return { letter, length: letter.length };
	const pattern = letter === '<' ? tag : coded;
	pattern.lastIndex = column;
	const found = pattern.exec(text);
	if (!found) return { letter, length: 1 };
	return { letter: letter === '<' ? '' : (entity(found[1] ?? '') ?? letter), length: found[0].length };
}
