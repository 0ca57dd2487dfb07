import type { Node } from '../flow/node.ts';
import { areBroken } from '../text/join-lines.ts';
import type { Row } from './chunks.ts';
import { withoutFurniture } from './furniture.ts';
import { takeFootnotes } from './footnotes.ts';
import type { Page } from './page.ts';
import { nodesOf, partsOf } from './page-parts.ts';
import { paragraphsOf, type Area, type Notes } from './paragraphs.ts';
import { parsePage, stretchesOf } from './parse-page.ts';
import { lineOfRow } from './rows-to-lines.ts';

/** What pages of one paper size say, and the lines that each of them repeats in its margins. */
export type LaidPages = { readonly body: readonly Node[]; readonly repeated: readonly string[] };

/** Puts the pages of one paper size together again as paragraphs and tables; page numbers and line ends are undone. */
export function layPages(pages: readonly Page[]): LaidPages {
	const parsed = pages.map(parsePage);
	const { pages: kept, repeated } = withoutFurniture(parsed);
	const area = areaOf(
		kept.flatMap(({ rows }) => rows),
		pages[0]?.width ?? 0
	);
	const size = bodySize(kept.flatMap(({ rows }) => rows));
	const notes = new Map<number, Notes>();
	const notesOf = (page: number): Notes => notes.get(page) ?? new Map();
	const bodies = kept.map(({ page, rows }) => {
		const taken = takeFootnotes(page, rows, area, size);
		notes.set(page.number, taken.notes);
		return taken.rows;
	});
	const stretches = parsed.flatMap((page, index) => stretchesOf(page, bodies[index] ?? [], notesOf));
	const rowsOnly = stretches.flatMap((stretch) => ('node' in stretch ? [] : [stretch]));
	const isText = isPlain(pages) && rowsOnly.length === stretches.length;
	return { body: isText ? plainNodes(rowsOnly.flat(), area, notesOf) : nodesOf(partsOf(stretches), area, notesOf), repeated };
}

/** From the leftmost line to the rightmost; single lines that stick out do not count. Pages of short lines alone are as wide as their margins say. */
function areaOf(rows: readonly Row[], width: number): Area {
	const lefts = rows.flatMap(({ chunks }) => chunks[0]?.x ?? []).toSorted((a, b) => a - b);
	const rights = rows.flatMap(({ chunks }) => chunks.at(-1)?.right ?? []).toSorted((a, b) => a - b);
	const few = rows.length > 20 ? 1 : 0;
	const left = lefts[few] ?? 0;
	const right = rights.at(-1 - few) ?? 0;
	return { left, right: right > width * 0.6 ? right : Math.max(right, width - left) };
}

/** The size of most letters. */
function bodySize(rows: readonly Row[]): number {
	const counts = new Map<number, number>();
	for (const { chunks } of rows) for (const { size, text } of chunks) counts.set(size, (counts.get(size) ?? 0) + text.length);
	return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 12;
}

/** One font in one size, as a text file is printed: columns in it are only gaps. */
function isPlain(pages: readonly Page[]): boolean {
	return new Set(pages.flatMap(({ pieces }) => pieces.map(({ font, size }) => `${font} ${Math.round(size)}`))).size === 1;
}

/** What the printer left of a broken line may be short. */
const SHORTEST_BROKEN = 12;

/** A printed text file: what the printer broke is joined; lines that the file itself had broken stay, for who reads text joins them better. */
function plainNodes(rows: readonly Row[], area: Area, notes: (page: number) => Notes): Node[] {
	const lines = rows.flatMap(lineOfRow);
	const joined = paragraphsOf(lines, area, notes);
	const texts = joined.map(({ runs }) => runs.map((run) => (run.kind === 'text' ? run.text : '')).join(''));
	return areBroken(texts, SHORTEST_BROKEN) ? paragraphsOf(lines, area, notes, 'leftovers') : joined;
}
