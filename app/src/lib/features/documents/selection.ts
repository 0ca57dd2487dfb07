import type { Source } from '@kheo/core';

/** The words selected in the drawn text as a place in its block, or null; a selection over several paragraphs ends with the first. */
export function selectedPlace(selection: Selection | null): Source | null {
	if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
	const range = selection.getRangeAt(0);
	const first = pointOf(range.startContainer, range.startOffset);
	const paragraph = first?.element.closest<HTMLElement>('[data-block]');
	if (!first || !paragraph) return null;
	const last = pointOf(range.endContainer, range.endOffset);
	const end = last && paragraph.contains(last.element) ? last.offset : endOf(paragraph);
	const quote = textOf(paragraph).slice(first.offset, end);
	return quote.trim() === '' ? null : { block: Number(paragraph.dataset['block']), start: first.offset, end, quote };
}

function pointOf(node: Node, offset: number): { element: HTMLElement; offset: number } | null {
	const within = node instanceof Element ? pieceAt(node, offset) : node.parentElement;
	const element = within?.closest<HTMLElement>('[data-start]');
	return element ? { element, offset: Number(element.dataset['start']) + (node.nodeType === Node.TEXT_NODE ? offset : 0) } : null;
}

/** A selection made by program or by keyboard may begin between elements: it begins with the piece that follows. */
function pieceAt(node: Element, offset: number): Element | null {
	const child = node.childNodes[offset];
	const piece = child instanceof Element ? (child.matches('[data-start]') ? child : child.querySelector('[data-start]')) : null;
	return piece ?? node;
}

function piecesOf(paragraph: HTMLElement): HTMLElement[] {
	return [...paragraph.querySelectorAll<HTMLElement>('[data-start]')];
}

function textOf(paragraph: HTMLElement): string {
	return piecesOf(paragraph)
		.map(({ dataset }) => dataset['text'] ?? '')
		.join('');
}

function endOf(paragraph: HTMLElement): number {
	return textOf(paragraph).length;
}
