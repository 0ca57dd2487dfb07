import type { Attributes } from '../xml/names.ts';
import { flushText } from './paragraph-draft.ts';
import type { Story } from './story.ts';
import { numberOf } from './values.ts';

/** A line this much longer than high lies flat. */
const FLAT = 10;
const TWIPS_PER_PIXEL = 15;
const straight = new Set(['line', 'straightConnector1']);
/** Shape types of old Word files: a line and a straight connector. */
const straightShape = /_t(?:20|32)$/;

/** Takes an element of either drawing vocabulary that is a straight line; Word draws the rules of a letterhead with them. */
export function readDrawnLine(story: Story, name: string, a: Attributes): void {
	const { drawing } = story;
	if (name === 'a:prstGeom' && straight.has(a['prst'] ?? '')) addLine(story, drawing.width, drawing.height);
	else if (name === 'v:shape' && straightShape.test(a['type'] ?? '')) addLine(story, drawing.width, drawing.height);
	else if (name === 'v:line') addLine(story, ...spanOf(pointOf(a['from']), pointOf(a['to'])));
}

function addLine(story: Story, width: number, height: number): void {
	const paragraph = story.frame.paragraph;
	if (!paragraph || width <= height * FLAT || story.changes.at(-1) === 'deleted') return;
	flushText(story);
	paragraph.runs.push({ kind: 'line', width });
}

type Point = readonly [number, number];

function pointOf(value: string | undefined): Point {
	const [x, y] = (value ?? '').split(',').map(twipsOf);
	return [x ?? 0, y ?? 0];
}

/** A number without a unit counts pixels in this vocabulary. */
function twipsOf(value: string): number {
	const number = numberOf(value) ?? 0;
	return /[a-z]$/.test(value) ? number : number * TWIPS_PER_PIXEL;
}

function spanOf([x1, y1]: Point, [x2, y2]: Point): [number, number] {
	return [Math.abs(x2 - x1), Math.abs(y2 - y1)];
}
