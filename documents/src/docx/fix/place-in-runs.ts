import { textOf, type Block, type Document, type Origin, type Paragraph, type Replacement, type TextRun } from '@kheo/core';
import type { Reason } from './left-out.ts';

/** A stretch of one run of the file: `start` … `end` are offsets into the text of the model's run that came from `origin`. */
export type Stretch = { readonly origin: Origin; readonly text: string; readonly start: number; readonly end: number };

/** The runs of the main part under a replacement, or why it cannot be written there. */
export function placeInRuns(document: Document, { place, with: words }: Replacement): readonly Stretch[] | Reason {
	const block = document.blocks[place.block];
	const reason = refusalOf(block, place.start, place.end, place.quote);
	if (reason !== null || block?.kind !== 'paragraph') return reason ?? 'not-there';
	if (words === place.quote) return 'unchanged';
	if (place.quote.includes('\n')) return 'line-break';
	const stretches = place.start === place.end ? stretchAt(block, place.start) : stretchesIn(block, place.start, place.end);
	if (stretches.length > 0) return stretches;
	return 'no-text';
}

function refusalOf(block: Block | undefined, start: number, end: number, quote: string): Reason | null {
	if (block?.kind !== 'paragraph' || start > end || textOf(block).slice(start, end) !== quote || end > textOf(block).length) return 'not-there';
	if (block.within === 'footnote') return 'in-footnote';
	if (block.within === 'text-box') return 'in-text-box';
	return spansField(block, start, end) ? 'in-field' : null;
}

type Placed = { readonly run: TextRun; readonly at: number };

function* textRuns({ runs }: Paragraph): Generator<Placed> {
	let at = 0;
	for (const run of runs) {
		if (run.kind === 'break' && run.of === 'line') at += 1;
		if (run.kind !== 'text' || run.change === 'deleted') continue;
		yield { run, at };
		at += run.text.length;
	}
}

function stretchesIn(paragraph: Paragraph, start: number, end: number): Stretch[] {
	const stretches: Stretch[] = [];
	for (const { run, at } of textRuns(paragraph)) {
		const [from, to] = [Math.max(start, at), Math.min(end, at + run.text.length)];
		if (from < to && run.origin) stretches.push({ origin: run.origin, text: run.text, start: from - at, end: to - at });
	}
	return stretches;
}

/** Words put in where nothing is taken away follow the letter before them, at the start of a line the letter after. */
function stretchAt(paragraph: Paragraph, place: number): Stretch[] {
	const all = [...textRuns(paragraph)];
	const found = all.find(({ run, at }) => at < place && place <= at + run.text.length) ?? all.find(({ at }) => at === place);
	return found?.run.origin ? [{ origin: found.run.origin, text: found.run.text, start: place - found.at, end: place - found.at }] : [];
}

function spansField({ runs }: Paragraph, start: number, end: number): boolean {
	let at = 0;
	for (const run of runs) {
		if (run.kind === 'break' && run.of === 'line') at += 1;
		else if (run.kind === 'text' && run.change !== 'deleted') at += run.text.length;
		else if (run.kind === 'field' && start < at && at < end) return true;
	}
	return false;
}
