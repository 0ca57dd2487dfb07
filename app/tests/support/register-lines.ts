import { textOf } from '@kheo/core';
import { readFile } from '@kheo/documents/read-file';

/** The lines of the longest table of a Word file, without its heading rows: what a person finds in the register. */
export async function registerLines(bytes: Uint8Array): Promise<string[][]> {
	const { document } = await readFile(bytes, 'tong-hop.docx');
	const tables = document.blocks.filter((block) => block.kind === 'table');
	const [longest] = tables.toSorted((a, b) => b.rows.length - a.rows.length);
	const lines = (longest?.rows ?? []).filter(({ header }) => !header);
	return lines.map(({ cells }) => cells.map(({ first, end }) => document.blocks.slice(first, end).map(textOf).join('\n')));
}
