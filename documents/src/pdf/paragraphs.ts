import type { LineOrigin, RunStyle } from '@kheo/core';
import { cleanText } from '../clean-text.ts';
import { addText } from '../flow/add-text.ts';
import type { Node, ParagraphNode, RunNode } from '../flow/node.ts';
import { opensItem } from '../text/list-mark.ts';
import type { Chunk, Piece } from './page.ts';

/** The measure that lines were broken to. */
export type Area = { readonly left: number; readonly right: number };
/** Bodies of a page's footnotes by their number. */
export type Notes = ReadonlyMap<string, readonly Node[]>;

type Draft = { readonly lines: Chunk[]; readonly area: Area };

/**
 * Puts lines together that a program broke: a line goes on when the next one's first word had no room on it. Indents, wider gaps and
 * list marks begin a paragraph whatever the room.
 */
export function paragraphsOf(lines: readonly Chunk[], area: Area, notes: (page: number) => Notes, joins: 'all' | 'leftovers' = 'all'): ParagraphNode[] {
	const pitch = pitchOf(lines, area);
	const drafts: Draft[] = [];
	for (const line of lines) {
		const draft = drafts.at(-1);
		if (draft && (joins === 'all' || isLeftover(draft, line)) && goesOn(draft, line, pitch)) draft.lines.push(line);
		else drafts.push({ lines: [line], area });
	}
	return drafts.map((draft, index) => nodeOf(draft, spaceBefore(drafts[index - 1], draft, pitch), notes));
}

/** The few words of a line that had no room when it was printed. */
function isLeftover({ lines, area }: Draft, next: Chunk): boolean {
	return lines.length === 1 && next.right - next.x < (area.right - area.left) * 0.4;
}

/** How much wider than between its lines the space above a paragraph is, in twips. */
function spaceBefore(before: Draft | undefined, { lines }: Draft, pitch: (size: number) => number): number {
	const last = before?.lines.at(-1);
	const first = lines[0];
	if (!last || !first || last.page !== first.page) return 0;
	return Math.max(0, Math.round((first.y - last.y - pitch(first.size)) * 20));
}

function goesOn({ lines, area }: Draft, next: Chunk, pitch: (size: number) => number): boolean {
	const first = lines[0] ?? next;
	const last = lines.at(-1) ?? next;
	const areCentred = centresMeet(last, next) || (standsCentred(last, area) && standsCentred(next, area));
	if (!hasNoRoom(last, next, area, areCentred) || (last.text.endsWith('|') && next.text.startsWith('|'))) return false;
	if (next.page === last.page && next.y - last.y > pitch(last.size) + Math.max(2.5, 0.15 * last.size)) return false;
	if (isWhollyBold(lines) && !isBold(next.pieces[0]) && /^\p{Lu}/u.test(next.text)) return false;
	if (areCentred) return isBold(last.pieces[0]) === isBold(next.pieces[0]) && isCapitals(last) === isCapitals(next);
	if (opensItem(next.text) && !(first.x > area.left + INDENT && next.x < area.left + INDENT / 2)) return false;
	return followsIndent(lines, next, area);
}

const INDENT = 8;

/** A second line may hang under its label or come back to the margin; further lines stand where the second does. */
function followsIndent(lines: readonly Chunk[], next: Chunk, area: Area): boolean {
	const first = lines[0] ?? next;
	const second = lines[1];
	if (second && second.page === next.page) return Math.abs(next.x - second.x) < INDENT / 2;
	if (next.x <= first.x + INDENT / 2) return true;
	return opensItem(first.text) && next.x < Math.min(first.x + 60, area.left + (area.right - area.left) / 3);
}

/** The next line's first word would have gone past the measure. */
function hasNoRoom(last: Chunk, next: Chunk, area: Area, isCentred: boolean): boolean {
	const room = isCentred ? area.right - area.left - (last.right - last.x) : area.right - last.right;
	return room < firstWordWidth(next) + 0.25 * last.size;
}

function firstWordWidth({ pieces }: Chunk): number {
	let width = 0;
	for (const [index, piece] of pieces.entries()) {
		if (index > 0 && piece.spaced) break;
		const space = piece.text.indexOf(' ');
		if (space >= 0) return width + piece.width * shareOf(piece.text.slice(0, space), piece.text);
		width += piece.width;
	}
	return width;
}

/** The share of a piece's width that its first word takes, at most: only whole pieces are measured, in letters of one width or of many. */
function shareOf(word: string, whole: string): number {
	return Math.max(word.length / whole.length, weight(word) / weight(whole));
}

/** How wide letters are beside each other, about as in Times. */
function weight(text: string): number {
	let sum = 0;
	for (const letter of text) sum += /[iíìỉĩịltfjrI.,;:'’()\s]/u.test(letter) ? 0.6 : /[mwMW]/u.test(letter) ? 1.6 : /\p{Lu}/u.test(letter) ? 1.45 : 1;
	return sum;
}

function standsCentred({ x, right }: Chunk, { left, right: end }: Area): boolean {
	const before = x - left;
	const after = end - right;
	return before > 12 && after > 12 && Math.abs(before - after) < Math.max(4, 0.03 * (end - left));
}

/** Lines of different lengths around one middle are centred, whatever they are centred in. */
function centresMeet(a: Chunk, b: Chunk): boolean {
	return Math.abs(a.x + a.right - b.x - b.right) < 4 && Math.abs(a.x - b.x) > 3;
}

function isCapitals({ text }: Chunk): boolean {
	return !/\p{Ll}/u.test(text);
}

function isBold(piece: Piece | undefined): boolean {
	return piece?.bold === true;
}

function isWhollyBold(lines: readonly Chunk[]): boolean {
	return lines.every(({ pieces }) => pieces.every(isBold));
}

/** The distance between lines of one paragraph, for letters of this size: the smallest that full lines keep more than once. */
function pitchOf(lines: readonly Chunk[], area: Area): (size: number) => number {
	const kept = new Map<number, number[]>();
	for (const [index, next] of lines.slice(1).entries()) {
		const last = lines[index];
		const isFull = last && last.page === next.page && next.y > last.y && last.right > area.right - 0.06 * (area.right - area.left);
		if (!last || !isFull || next.x > last.x + INDENT / 2) continue;
		const gaps = kept.get(Math.round(last.size)) ?? [];
		gaps.push(next.y - last.y);
		kept.set(Math.round(last.size), gaps);
	}
	const smallest = new Map([...kept].map(([size, gaps]) => [size, gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length * 0.1)]]));
	return (size) => smallest.get(Math.round(size)) ?? size * 1.5;
}

function nodeOf({ lines, area }: Draft, space: number, notes: (page: number) => Notes): ParagraphNode {
	const runs: RunNode[] = [];
	const origins: LineOrigin[] = [];
	let length = 0;
	for (const [index, { pieces, page, line }] of lines.entries()) {
		const before = lines[index - 1];
		const isJoined = before !== undefined && !breaksInWord(before.text, pieces[0]?.text ?? '');
		origins.push({ at: length + (isJoined ? 1 : 0), line, column: 1, page });
		for (const [place, piece] of pieces.entries()) {
			const text = cleanText((place === 0 ? isJoined : piece.spaced) ? ` ${piece.text}` : piece.text, piece.font);
			const note = piece.raised ? notes(page).get(piece.text) : undefined;
			if (note) runs.push({ kind: 'note', body: note });
			else {
				addText(runs, text, styleOf(piece));
				length += text.length;
			}
		}
	}
	const style = { ...(isCentred(lines, area) && { align: 'center' as const }), ...(space > 0 && { spaceBefore: space }) };
	return { kind: 'paragraph', runs, style, lines: origins };
}

function isCentred(lines: readonly Chunk[], area: Area): boolean {
	const [first] = lines;
	return first !== undefined && lines.every((line) => standsCentred(line, area) || centresMeet(first, line)) && lines.some((line) => standsCentred(line, area));
}

/** "KH-" at the end of a line goes on with "UBND" without a space. */
function breaksInWord(before: string, next: string): boolean {
	return (/[\p{L}\d][-/]$/u.test(before) && /^[\p{L}\d]/u.test(next)) || (before.endsWith('--') && next.startsWith('-'));
}

function styleOf({ font, size, bold, italic, raised }: Piece): RunStyle {
	const name = font.replace(/[-,](?:Bold|Italic|BoldItalic|Regular|Oblique|BoldOblique).*$/i, '');
	return {
		...(name && { font: name }),
		size: Math.round(size * 2),
		...(bold && { bold }),
		...(italic && { italic }),
		...(raised && { vertical: 'superscript' as const })
	};
}
