import { layDown, pagesOf, type Block, type Document, type PageSection, type Paragraph, type Run } from '@kheo/core';
import type { Sample } from './sample.ts';
import { body } from './text.ts';

/** Lays a sample down as a document: its pages, then the footnotes its marks point to. */
export function documentOf({ pages, notes }: Pick<Sample, 'pages' | 'notes'>): Document {
	const blocks: Block[] = [];
	const sections: PageSection[] = [];
	for (const { parts, orientation } of pages) {
		const laid = layDown(parts, blocks.length);
		sections.push(pagesOf(laid, blocks.length, orientation));
		blocks.push(...laid);
	}
	const firstNote = blocks.length;
	const body = blocks.map((block) => (block.kind === 'paragraph' ? { ...block, runs: block.runs.map((run) => pointed(run, firstNote)) } : block));
	return { blocks: [...body, ...notes.map(noteOf)], sections };
}

/** A mark counts its notes from 0 until it is known where they stand. */
function pointed(run: Run, firstNote: number): Run {
	return run.kind === 'note' ? { kind: 'note', note: run.note + firstNote } : run;
}

function noteOf(text: string): Paragraph {
	return { ...body(text, { size: 20, indentFirst: 0 }), within: 'footnote' };
}
