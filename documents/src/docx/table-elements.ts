import type { Paragraph } from '@kheo/core';
import type { Story } from './story.ts';
import { finishTable, newTable } from './table-draft.ts';

const placeholder: Paragraph = { kind: 'paragraph', runs: [], style: {}, within: 'body' };

/** A table takes its block number before the paragraphs of its cells; a table inside a cell only counts how deep it is. */
export function openTable(story: Story): void {
	const { frame, blocks } = story;
	if (frame.table) {
		frame.nestedTables++;
		return;
	}
	frame.table = newTable(blocks.length);
	blocks.push(placeholder);
}

export function closeTable(story: Story): void {
	const { frame, blocks } = story;
	frame.neighbour = null;
	if (frame.nestedTables > 0) {
		frame.nestedTables--;
		return;
	}
	const { table } = frame;
	if (!table) return;
	blocks[table.index] = finishTable(table, story.package.styles.isBorderedTable(table.style));
	frame.table = null;
}
