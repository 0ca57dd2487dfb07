import type { Node } from '../flow/node.ts';
import type { Row } from './chunks.ts';
import type { Chunk, Page } from './page.ts';
import { paragraphsOf, type Area, type Notes } from './paragraphs.ts';

const SHORTEST = 0.12;
const LONGEST = 0.5;
const opening = /^(\d{1,2}|\*)(?=\D)\s*/u;

/** Takes the footnotes off the foot of a page: what stands under a short line at the left, in smaller letters. */
export function takeFootnotes(page: Page, rows: readonly Row[], area: Area, bodySize: number): { readonly rows: readonly Row[]; readonly notes: Notes } {
	const none = { rows, notes: new Map<string, readonly Node[]>() };
	const width = area.right - area.left;
	const lines = page.rules.lying.filter(
		({ at, from, to }) => at > page.height * 0.3 && Math.abs(from - area.left) < 10 && to - from > SHORTEST * width && to - from < LONGEST * width
	);
	for (const { at } of lines.toSorted((a, b) => b.at - a.at)) {
		const under = rows.filter((row) => row.y > at);
		if (under.length > 0 && under.every((row) => mainSize(row) < bodySize * 0.93)) {
			const notes = notesOf(under, area);
			return notes.size > 0 ? { rows: rows.filter((row) => row.y <= at), notes } : none;
		}
	}
	return none;
}

/** The size of most of a row's letters: the number before a note may be as large as the text. */
function mainSize({ chunks }: Row): number {
	const pieces = chunks.flatMap((chunk) => chunk.pieces).toSorted((a, b) => b.text.length - a.text.length);
	return pieces[0]?.size ?? 0;
}

function notesOf(rows: readonly Row[], area: Area): Map<string, readonly Node[]> {
	const groups: { readonly number: string; readonly lines: Chunk[] }[] = [];
	for (const chunk of rows.flatMap(({ chunks }) => chunks)) {
		const number = opening.exec(chunk.text)?.[1];
		const last = groups.at(-1);
		if (number !== undefined && Math.abs(chunk.x - area.left) < 20 && number !== last?.number) groups.push({ number, lines: [withoutNumber(chunk, number)] });
		else last?.lines.push(chunk);
	}
	return new Map(groups.map(({ number, lines }) => [number, paragraphsOf(lines, area, () => new Map())]));
}

function withoutNumber(chunk: Chunk, number: string): Chunk {
	const [first, ...rest] = chunk.pieces;
	if (!first) return chunk;
	const text = first.text.slice(number.length).trimStart();
	const pieces = text === '' ? rest : [{ ...first, text }, ...rest];
	return { ...chunk, pieces, text: chunk.text.slice(number.length).trimStart() };
}
