import type { Block, Document, Run } from './document.ts';

/** The text of a block as people read it: line breaks are "\n", deleted text is left out, a table has none of its own. */
export function textOf(block: Block): string {
	if (block.kind === 'table') return '';
	const [first] = block.runs;
	return first && block.runs.length === 1 ? textOfRun(first) : block.runs.map(textOfRun).join('');
}

/** The texts of all blocks, in order; positions of a reading point into these. */
export function textsOf(document: Document): string[] {
	return document.blocks.map(textOf);
}

function textOfRun(run: Run): string {
	if (run.kind === 'text') return run.change === 'deleted' ? '' : run.text;
	return run.kind === 'break' && run.of === 'line' ? '\n' : '';
}
