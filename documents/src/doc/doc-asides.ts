import type { Node } from '../flow/node.ts';
import type { DocContext } from './doc-context.ts';
import { readStretch } from './doc-story.ts';
import { parts, plcOf } from './word-file.ts';

/** Finds what the marks in the body stand for: footnotes, endnotes and the words of text boxes. */
export function readAsides(context: DocContext): void {
	const { counts } = context.file;
	readNotes(context, parts.noteMarks, parts.noteTexts, counts.body);
	readNotes(context, parts.endnoteMarks, parts.endnoteTexts, counts.body + counts.notes + counts.headers + counts.comments);
	readBoxes(context, counts.body + counts.notes + counts.headers + counts.comments + counts.endnotes);
}

/** A note's text begins with its own mark, which is passed over, and ends with a paragraph. */
function readNotes(context: DocContext, marks: number, texts: number, base: number): void {
	const { file, notes } = context;
	const places = plcOf(file.part(marks), 2).positions;
	const { positions } = plcOf(file.part(texts), 0);
	for (const [index, place] of places.slice(0, -1).entries()) {
		const from = positions[index];
		const to = positions[index + 1];
		if (from !== undefined && to !== undefined && to > from) notes.set(place, readStretch(context, base + from, base + to));
	}
}

const ANCHOR = 26;
const BOX = 22;
const SHAPE_IN_BOX = 14;

/** A box names the shape it fills, an anchor the shape it holds. */
function readBoxes(context: DocContext, base: number): void {
	const { file, boxes } = context;
	const anchors = file.part(parts.anchors);
	const { positions, record } = plcOf(anchors, ANCHOR);
	const places = new Map(positions.slice(0, -1).map((place, index) => [anchors.getUint32(record(index), true), place]));
	const texts = file.part(parts.boxTexts);
	const { positions: stretches, record: box } = plcOf(texts, BOX);
	for (const [index, from] of stretches.slice(0, -1).entries()) {
		const place = places.get(texts.getUint32(box(index) + SHAPE_IN_BOX, true));
		const to = stretches[index + 1] ?? from;
		if (place !== undefined && to > from) boxes.set(place, withoutEmptyEnds(readStretch(context, base + from, base + to)));
	}
}

/** A box is kept between empty paragraphs. */
function withoutEmptyEnds(body: readonly Node[]): readonly Node[] {
	const says = (node: Node): boolean => node.kind === 'table' || node.runs.length > 0;
	return body.slice(Math.max(0, body.findIndex(says)), body.findLastIndex(says) + 1);
}
