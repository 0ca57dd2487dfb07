import { boldWidth } from '../../../composing/bold-width.ts';
import type { Document, Paragraph } from '../../../document/document.ts';
import { textOf } from '../../../document/text.ts';
import { isRuleOfSigns, type Piece } from '../components/component.ts';
import type { ComponentName } from '../../../presentation/pack.ts';
import { type Paper, paragraphAt, runsAt } from '../paper.ts';
import { measureOf } from './measure.ts';
import { isWithin, type Property, said } from './property.ts';

/** Lengths are measured with Word's letter widths and drawn by hand: near enough is right. */
const shorter = 0.8;
const longer = 1.25;

/** The rule under the last line of a component: drawn as a line, a border, signs, or an underline. */
export const rule: Property = {
	code: 'layout.rule',
	expected: ({ rule: asked }) => (asked === undefined ? null : asked === '*' ? '*' : saidShares(asked)),
	wrong: (paper, piece, { rule: asked }) => {
		if (asked === undefined || paper.pieces.findLast(({ component }) => component === piece.component) !== piece) return null;
		if (asked === '*') return hasStar(paper, piece) ? null : 'missing';
		const share = shareOfRule(paper, piece);
		if (share === null) return 'missing';
		return isWithin(share, [asked[0] * shorter, asked[1] * longer]) ? null : said(share);
	}
};

function saidShares([from, to]: readonly [number, number]): string {
	return from === to ? said(from) : '1/3–1/2';
}

/** How long the rule is against the printed line above it; null when there is none. */
function shareOfRule(paper: Paper, piece: Piece): number | null {
	const { document } = paper;
	const { block } = piece.place;
	const paragraph = paragraphAt(paper, piece.place);
	if (!paragraph) return null;
	const runs = [...runsAt(paragraph, piece.place)];
	const size = runs[0]?.run.style?.size ?? 26;
	const width = boldWidth(piece.place.quote.trim(), size) * (runs.some(({ run }) => run.style?.bold) ? 1 : 0.95);
	const below = paragraphsBelow(document, block);
	const length =
		drawnLength(paper, piece, below) ??
		borderLength(document, [block, ...below]) ??
		signsLength(document, paragraph, piece, below) ??
		underlineLength(runs, width);
	return length === null || width === 0 ? null : length / width;
}

/** The paragraphs under a component down to the next text, that one included: lines float near where they are anchored. */
function paragraphsBelow({ blocks }: Document, from: number): number[] {
	const found: number[] = [];
	for (let at = from + 1; at < Math.min(blocks.length, from + 5); at++) {
		const block = blocks[at];
		if (block?.kind !== 'paragraph') break;
		found.push(at);
		const text = textOf(block).trim();
		if (text !== '' && !isRuleOfSigns(text)) break;
	}
	return found;
}

/**
 * A drawn line floats: in a head with two of them, wherever they are anchored, the longer one stands under the heading on the right and the
 * shorter one under the issuer. Elsewhere it is the one anchored in or just below its component.
 */
function drawnLength({ document, pieces }: Paper, { component, place }: Piece, below: readonly number[]): number | null {
	const headEnd = pieces.findLast((one) => headings.has(one.component) || one.component === 'issuer')?.place.block ?? -1;
	const inHead = linesIn(document, 0, headEnd + 3);
	if (inHead.length >= 2 && place.block <= headEnd) return (headings.has(component) ? Math.max : Math.min)(...inHead);
	const first = pieces.find((one) => one.component === component)?.place.block ?? place.block;
	return linesIn(document, first, Math.max(place.block, ...below) + 1)[0] ?? null;
}

const headings: ReadonlySet<ComponentName> = new Set<ComponentName>(['motto', 'party-heading']);

function linesIn({ blocks }: Document, from: number, end: number): number[] {
	return blocks
		.slice(from, end)
		.flatMap((block) => (block.kind === 'paragraph' ? block.runs.filter((run) => run.kind === 'line').map(({ width }) => width) : []));
}

function borderLength(document: Document, blocks: readonly number[]): number | null {
	for (const block of blocks) {
		const paragraph = document.blocks[block];
		if (paragraph?.kind !== 'paragraph' || !paragraph.style.ruleBelow) continue;
		return measureOf(document, block) - (paragraph.style.indentLeft ?? 0) - (paragraph.style.indentRight ?? 0);
	}
	return null;
}

/** "_______" or "-------", in the component's own paragraph after a line break or in one below. */
function signsLength(document: Document, paragraph: Paragraph, { place }: Piece, below: readonly number[]): number | null {
	const own = textOf(paragraph).slice(place.end).split('\n');
	const texts = [...own, ...below.flatMap((block) => (document.blocks[block] ? [textOf(document.blocks[block])] : []))];
	const signs = texts.map((text) => text.trim()).find((text) => isRuleOfSigns(text) && text.length >= 3 && !text.includes('*'));
	return signs === undefined ? null : boldWidth(signs, 26);
}

function underlineLength(runs: readonly { readonly run: { readonly style?: { readonly underline?: boolean } } }[], width: number): number | null {
	return runs.length > 0 && runs.every(({ run }) => run.style?.underline) ? width : null;
}

function hasStar(paper: Paper, { place }: Piece): boolean {
	const blocks = [place.block, ...paragraphsBelow(paper.document, place.block)];
	return blocks.some((block) => {
		const found = paper.document.blocks[block];
		return (
			found?.kind === 'paragraph' &&
			textOf(found)
				.split('\n')
				.some((text) => /^[\s-]*\*[\s-]*$/u.test(text))
		);
	});
}
