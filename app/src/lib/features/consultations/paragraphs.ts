import type { Page, PageNode } from '#lib/features/documents/page/page.ts';
import type { Paragraph } from './consultation.ts';

/** The paragraphs of a draft that have words, a table's cells included, in the order in which they are read. */
export function paragraphsOf(pages: readonly Page[]): Paragraph[] {
	return pages.flatMap(({ nodes }) => nodes.flatMap(inNode));
}

function inNode(node: PageNode): Paragraph[] {
	if (node.kind === 'table') return node.rows.flatMap((row) => row.flatMap(({ nodes }) => nodes.flatMap(inNode)));
	const text = [node.label ?? '', node.pieces.map((piece) => piece.text).join('')].filter(Boolean).join(' ').normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
	return text === '' ? [] : [{ block: node.block, text }];
}
