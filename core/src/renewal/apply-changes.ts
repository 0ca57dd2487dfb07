import type { Block, Document, Paragraph, Run, TextRun } from '../document/document.ts';
import { type Stretch, spliceTexts } from '../document/splice-texts.ts';
import type { Change } from './renewal.ts';

type Edit = Pick<Change, 'source' | 'with'>;

/** The document with these changes made; new words take the look of the first run they replace. Changes of one block must not overlap. */
export function applyChanges(document: Document, changes: readonly Edit[]): Document {
	const inBlock = Map.groupBy(changes, ({ source }) => source.block);
	const blocks = document.blocks.map((block, index): Block => (block.kind === 'table' ? block : changed(block, inBlock.get(index) ?? [])));
	return { ...document, blocks };
}

function changed(paragraph: Paragraph, edits: readonly Edit[]): Paragraph {
	if (edits.length === 0) return paragraph;
	const inOrder = edits.map(({ source: { start, end }, with: words }) => ({ start, end, words })).sort((a, b) => a.start - b.start);
	const texts = spliceTexts(paragraph.runs.map(stretchOf), inOrder);
	const runs = paragraph.runs.map((run, index) => (run.kind === 'text' ? withText(run, texts[index] ?? run.text) : run));
	return { ...paragraph, runs: runs.filter((run) => run.kind !== 'text' || run.text !== '') };
}

/** As in the text of a block: deleted words have no length there, a line break counts as one. */
function stretchOf(run: Run): Stretch {
	if (run.kind === 'text' && run.change !== 'deleted') return { length: run.text.length, text: run.text };
	return { length: run.kind === 'break' && run.of === 'line' ? 1 : 0, text: null };
}

/** New text no longer stands where the old one came from. */
function withText(run: TextRun, text: string): TextRun {
	const { kind, style, change } = run;
	return text === run.text ? run : { kind, text, ...(style && { style }), ...(change && { change }) };
}
