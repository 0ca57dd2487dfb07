import type { Block, Document } from './document.ts';
import { textOf } from './text.ts';

/** What stands in the public copy where words were masked: seen as a bar, read aloud as what it is. */
export const masked = '▇▇▇ (đã che) ▇▇▇';

/**
 * The document for the public: every occurrence of the words is masked, capitals or not. A paragraph in which something was masked is kept as plain
 * text, so that nothing of the words is left in a run.
 */
export function maskWords(document: Document, words: readonly string[]): Document {
	const pattern = patternOf(words);
	return pattern ? { ...document, blocks: document.blocks.map((block) => maskBlock(block, pattern)) } : document;
}

/** How often each of the words stands in the texts: one that is nowhere was mistyped. */
export function countMasked(texts: readonly string[], words: readonly string[]): number[] {
	return words.map((one) => {
		const pattern = patternOf([one]);
		return pattern ? texts.reduce((sum, text) => sum + (text.normalize('NFC').match(pattern)?.length ?? 0), 0) : 0;
	});
}

function patternOf(words: readonly string[]): RegExp | null {
	const asked = words.map((one) => one.normalize('NFC').trim()).filter((one) => one !== '');
	const longestFirst = asked
		.toSorted((a, b) => b.length - a.length)
		.map((one) => one.replaceAll(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`).replaceAll(/\s+/gu, String.raw`\s+`));
	return asked.length === 0 ? null : new RegExp(longestFirst.join('|'), 'giu');
}

function maskBlock(block: Block, pattern: RegExp): Block {
	if (block.kind !== 'paragraph') return block;
	const text = textOf(block).normalize('NFC');
	const shown = text.replace(pattern, masked);
	return shown === text ? block : { ...block, runs: [{ kind: 'text', text: shown }] };
}
