import type { Block } from '@kheo/core';
import type { DocxPackage } from './package.ts';
import { readStory } from './read-story.ts';
import type { PendingNote, Story } from './story.ts';

/** Puts the text of each note after the body, in the order of the marks, and tells each mark where its note begins. */
export function placeNotes(docx: DocxPackage, story: Story): void {
	const parts = new Map<PendingNote['kind'], Story>();
	for (const note of story.notes) {
		const part = docx.relationships.byType.get(note.kind);
		if (part === undefined) continue;
		const notes = parts.get(note.kind) ?? readStory(docx, part, 'footnote');
		parts.set(note.kind, notes);
		placeNote(story.blocks, notes, note);
	}
}

function placeNote(blocks: Block[], notes: Story, { run, id }: PendingNote): void {
	const range = notes.ranges.get(id);
	if (!range) return;
	run.note = blocks.length;
	const shift = blocks.length - range.first;
	for (const block of notes.blocks.slice(range.first, range.end)) blocks.push(shifted(block, shift));
}

function shifted(block: Block, by: number): Block {
	if (block.kind === 'paragraph') return block;
	const rows = block.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, first: cell.first + by, end: cell.end + by })) }));
	return { ...block, rows };
}
