import type { Block, Document, Paragraph, Run, TextRun } from '../document/document.ts';
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
	const runs = edits.toSorted((a, b) => b.source.start - a.source.start).reduce<readonly Run[]>(replaced, paragraph.runs);
	return { ...paragraph, runs: runs.filter((run) => run.kind !== 'text' || run.text !== '') };
}

/** Runs are replaced from the last change to the first, so that the places before it stay true. */
function replaced(runs: readonly Run[], { source: { start, end }, with: words }: Edit): Run[] {
	let at = 0;
	let isWritten = false;
	return runs.map((run) => {
		const from = at;
		at += lengthOf(run);
		if (run.kind !== 'text' || run.change === 'deleted' || from >= end || at <= start) return run;
		const added = isWritten ? '' : words;
		isWritten = true;
		return withText(run, run.text.slice(0, Math.max(0, start - from)) + added + run.text.slice(end - from));
	});
}

/** As in the text of a block: deleted words have no length there, a line break counts as one. */
function lengthOf(run: Run): number {
	if (run.kind === 'text') return run.change === 'deleted' ? 0 : run.text.length;
	return run.kind === 'break' && run.of === 'line' ? 1 : 0;
}

/** The new text no longer stands where the old one came from. */
function withText({ kind, style, change }: TextRun, text: string): TextRun {
	return { kind, text, ...(style && { style }), ...(change && { change }) };
}
