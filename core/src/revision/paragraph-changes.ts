import { likeness, shinglesOf } from '../language/similarity.ts';
import { commonPairs, type Pair } from './common-pairs.ts';

/** A paragraph that is not the same in both: its number in the earlier text, in the later one, or in both when it was reworded. */
export type ParagraphChange = { readonly before: number | null; readonly after: number | null };

const sameParagraph = 0.4;

/** What became of a text, paragraph by paragraph, in the order of the later one. Empty paragraphs and spaces do not count. */
export function paragraphChanges(before: readonly string[], after: readonly string[]): ParagraphChange[] {
	const [was, is] = [filled(before), filled(after)];
	const changes: ParagraphChange[] = [];
	let [x, y] = [0, 0];
	for (const [a, b] of [...commonPairs(textsOf(was), textsOf(is)), [was.length, is.length] as const]) {
		changes.push(...gap(was.slice(x, a), is.slice(y, b)));
		[x, y] = [a + 1, b + 1];
	}
	return changes;
}

type Paragraph = { readonly at: number; readonly text: string };

function filled(texts: readonly string[]): Paragraph[] {
	return texts.map((text, at) => ({ at, text: text.trim().replaceAll(/\s+/g, ' ') })).filter(({ text }) => text !== '');
}

function textsOf(paragraphs: readonly Paragraph[]): string[] {
	return paragraphs.map(({ text }) => text);
}

/** Between two paragraphs that stayed: those alike are the same one reworded, the others came or went. */
function gap(was: readonly Paragraph[], is: readonly Paragraph[]): ParagraphChange[] {
	const changes: ParagraphChange[] = [];
	let [x, y] = [0, 0];
	for (const [a, b] of [...alikeInOrder(was, is), [was.length, is.length] as const]) {
		changes.push(...was.slice(x, a).map(({ at }) => ({ before: at, after: null })), ...is.slice(y, b).map(({ at }) => ({ before: null, after: at })));
		if (a < was.length) changes.push({ before: was[a]?.at ?? null, after: is[b]?.at ?? null });
		[x, y] = [a + 1, b + 1];
	}
	return changes;
}

function alikeInOrder(was: readonly Paragraph[], is: readonly Paragraph[]): Pair[] {
	const shingles = is.map(({ text }) => shinglesOf(text));
	const pairs: Pair[] = [];
	let from = 0;
	for (const [a, paragraph] of was.entries()) {
		const own = shinglesOf(paragraph.text);
		const b = shingles.findIndex((other, at) => at >= from && likeness(own, other) >= sameParagraph);
		if (b < 0) continue;
		pairs.push([a, b]);
		from = b + 1;
	}
	return pairs;
}
