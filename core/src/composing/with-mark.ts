import type { Block, Document, Paragraph } from '../document/document.ts';
import { textOf } from '../document/text.ts';
import { mm } from './page.ts';

/** A picture that leads whoever holds the paper to the page where it is verified. */
export type VerifyMark = { readonly png: Uint8Array; readonly alt: string };

const part = 'word/media/verify.png';
/** Large enough for a telephone over a photocopy; a quiet edge is part of the picture. */
const side = Math.round(22 * mm);

/**
 * The paper with a mark at the bottom of its last page, under "Nơi nhận" in the left column: the seal stands in the right one, and the seal across the
 * edges of pages (giáp lai) on the right margin. A paper without such a list bears none. Its words stay as they are.
 */
export function withMark(document: Document, mark: VerifyMark | null): Document {
	const at = mark === null ? -1 : lastReceiver(document.blocks);
	const block = document.blocks[at];
	if (mark === null || block?.kind !== 'paragraph') return document;
	const marked: Paragraph = {
		...block,
		runs: [...block.runs, { kind: 'break', of: 'line' }, { kind: 'image', part, width: side, height: side, alt: mark.alt }]
	};
	return { ...document, blocks: document.blocks.with(at, marked), media: new Map([...(document.media ?? []), [part, mark.png]]) };
}

/** The last paragraph of the cell that begins with "Nơi nhận". */
function lastReceiver(blocks: readonly Block[]): number {
	const label = blocks.findLastIndex((block) => /^Nơi nhận:?$/u.test(textOf(block).trim()));
	const cells = blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flatMap((row) => row.cells) : []));
	return (cells.find(({ first, end }) => first <= label && label < end)?.end ?? 0) - 1;
}
