import type { Block, ParagraphStyle } from '@kheo/core';
import type { ParagraphDraft, Story } from './story.ts';

/** A paragraph that wants no room beside another of its own style. */
export type Neighbour = { readonly index: number; readonly style: string | undefined; readonly contextual: boolean };

/** Word's "no space between paragraphs of the same style": takes the room between this paragraph and the one just before it. */
export function closeUp(story: Story, draft: ParagraphDraft, contextual: boolean): void {
	const { frame, blocks } = story;
	const { neighbour } = frame;
	frame.neighbour = { index: draft.index, style: draft.raw.style, contextual };
	if (!neighbour || neighbour.index !== draft.index - 1 || neighbour.style !== draft.raw.style) return;
	if (contextual) drop(blocks, draft.index, 'spaceBefore');
	if (neighbour.contextual) drop(blocks, neighbour.index, 'spaceAfter');
}

function drop(blocks: Block[], index: number, side: 'spaceBefore' | 'spaceAfter'): void {
	const block = blocks[index];
	if (block?.kind !== 'paragraph' || block.style[side] === undefined) return;
	const style: { -readonly [Key in keyof ParagraphStyle]: ParagraphStyle[Key] } = { ...block.style };
	delete style[side];
	blocks[index] = { ...block, style };
}
