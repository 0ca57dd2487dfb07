import type { Document } from '../document/document.ts';
import type { Source } from '../document/source.ts';
import { textOf } from '../document/text.ts';
import { isFrameLine } from './letter-parts.ts';
import { nilSentence } from './nil.ts';
import type { NotUnderstood, ReadReturn } from './return.ts';
import { labelled } from './table-grid.ts';

/** Sentences outside the register's own tables: a nil return, or content that a person should look at. The frame of a letter is passed over. */
export function freeText({ blocks }: Pick<Document, 'blocks'>, own: readonly number[], others: readonly number[]): Pick<ReadReturn, 'nil' | 'notUnderstood'> {
	const inOwn = insideTables(blocks, own);
	const inOther = insideTables(blocks, others);
	const notUnderstood: NotUnderstood[] = [];
	let nil: ReadReturn['nil'] = null;
	for (const [at, block] of blocks.entries()) {
		if (block.kind !== 'paragraph' || inOwn.has(at)) continue;
		const text = textOf(block);
		const source: Source = { block: at, start: 0, end: text.length, quote: text };
		const reason = nilSentence(text);
		if (reason !== null) nil ??= { reason, source };
		else if (!isFrameLine(text) && text.trim().length >= 25)
			notUnderstood.push({ source, text: labelled(block, text.trim()), why: inOther.has(at) ? 'other-table' : 'outside-table' });
	}
	return { nil, notUnderstood };
}

function insideTables(blocks: Document['blocks'], tables: readonly number[]): Set<number> {
	const inside = new Set<number>();
	for (const at of tables) {
		const table = blocks[at];
		if (table?.kind !== 'table') continue;
		for (const { first, end } of table.rows.flatMap(({ cells }) => cells)) for (let block = first; block < end; block += 1) inside.add(block);
	}
	return inside;
}
