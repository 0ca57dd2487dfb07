import { textOf, type Document, type LineOrigin, type Paragraph } from '@kheo/core';
import { entity } from './unmark-html.ts';

type Place = { line: number; column: number };
/** What stands at a place: a letter, or a tag, which says none; and how long it is. */
type Sign = { readonly letter: string; readonly length: number };

/** Marks of emphasis, bars and tags between two letters are fewer than this. */
const FARTHEST = 160;

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
	for (const [at, letter] of [...textOf(block)].entries().map(offsets())) {
		const found = /\s/u.test(letter) ? null : findFrom(lines, place, letter);
		if (!found) continue;
		const last = origins.at(-1);
		if (last?.line !== found.line + 1 || found.column + 1 - last.column !== at - last.at) origins.push({ at, line: found.line + 1, column: found.column + 1 });
		place.line = found.line;
		place.column = found.column + found.length;
	}
	return origins.length > 0 ? { ...block, lines: origins } : block;
}

/** Letters outside the first plane count two in offsets. */
function offsets(): (entry: [number, string]) => [number, string] {
	let at = 0;
	return ([, letter]) => {
		const from = at;
		at += letter.length;
		return [from, letter];
	};
}

function findFrom(lines: readonly string[], place: Place, letter: string): (Place & { readonly length: number }) | null {
	let { line, column } = place;
	for (let passed = 0; passed < FARTHEST && line < lines.length;) {
		const text = lines[line] ?? '';
		if (column >= text.length) {
			line++;
			column = 0;
			continue;
		}
		const sign = signAt(text, column);
		if (sign.letter === letter) return { line, column, length: sign.length };
		column += sign.length;
		passed++;
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
