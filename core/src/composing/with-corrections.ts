import type { Block, Document, Paragraph } from '../document/document.ts';
import { textOf } from '../document/text.ts';
import type { Correction } from '../consolidation/register.ts';

/** The paper with paragraphs as somebody corrected them by hand, in the look they had. What a correction no longer finds stays as it is composed. */
export function withCorrections(document: Document, corrections: readonly Correction[] = []): Document {
	if (corrections.length === 0) return document;
	return { ...document, blocks: corrections.reduce<readonly Block[]>((blocks, one) => blocks.map((block) => corrected(block, one)), document.blocks) };
}

function corrected(block: Block, { was, is }: Correction): Block {
	if (block.kind !== 'paragraph' || onOneLine(textOf(block)) !== onOneLine(was)) return block;
	const style = block.runs.find((run) => run.kind === 'text')?.style;
	const run: Paragraph['runs'][number] = { kind: 'text', text: is, ...(style ? { style } : {}) };
	return { ...block, runs: [run] };
}

/** As papers are compared: breaks and runs of spaces do not count. */
export function onOneLine(text: string): string {
	return text.replaceAll(/\s+/gu, ' ').trim();
}
