import type { Block, Document, PageSection, Run } from '../document/document.ts';

/** Papers one after the other, each on its own pages with its own page numbers: a file to print and carry to whoever signs. */
export function joinDocuments(...papers: readonly Document[]): Document {
	const blocks: Block[] = [];
	const sections: PageSection[] = [];
	const media = new Map(papers.flatMap((paper) => [...(paper.media ?? [])]));
	for (const paper of papers) {
		const by = blocks.length;
		sections.push(...paper.sections.map((section) => ({ ...section, first: section.first + by, end: section.end + by })));
		blocks.push(...paper.blocks.map((block) => moved(block, by)));
	}
	return media.size > 0 ? { blocks, sections, media } : { blocks, sections };
}

function moved(block: Block, by: number): Block {
	if (block.kind === 'paragraph') return { ...block, runs: block.runs.map((run) => movedRun(run, by)) };
	const rows = block.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, first: cell.first + by, end: cell.end + by })) }));
	return { ...block, rows };
}

function movedRun(run: Run, by: number): Run {
	return run.kind === 'note' ? { ...run, note: run.note + by } : run;
}
