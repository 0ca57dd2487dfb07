import { spliceTexts } from '@kheo/core';
import { escapeXml } from '../xml/escape-xml.ts';
import type { TextElement, TextPiece } from './text-places.ts';

/** The characters `from` … `to` of one run's text become `words`. */
export type RunEdit = { readonly path: string; readonly from: number; readonly to: number; readonly words: string };

/** The XML with these stretches of its runs written anew: nothing but the content of their text elements changes. */
export function rewriteTexts(xml: string, runs: ReadonlyMap<string, readonly TextPiece[]>, edits: readonly RunEdit[]): string {
	const written = [...Map.groupBy(edits, ({ path }) => path)].flatMap(([path, here]) => elementsOf(runs.get(path) ?? [], here));
	const parts: string[] = [];
	let at = 0;
	for (const { element, text } of written.sort((a, b) => a.element.from - b.element.from)) {
		parts.push(xml.slice(at, element.from - 1), opening(element, text), escapeXml(text));
		at = element.to;
	}
	return parts.join('') + xml.slice(at);
}

type Written = { readonly element: TextElement; readonly text: string };

function elementsOf(pieces: readonly TextPiece[], edits: readonly RunEdit[]): Written[] {
	const inOrder = edits.map(({ from, to, words }) => ({ start: from, end: to, words })).sort((a, b) => a.start - b.start);
	const stretches = pieces.map(({ text, element }) => ({ length: text.length, text: element && text }));
	return spliceTexts(stretches, inOrder).flatMap((text, index) => {
		const { element, text: old } = pieces[index] ?? {};
		return element && text !== null && text !== old ? [{ element, text }] : [];
	});
}

/** The end of the opening tag, with the blanks of the new text made to count. */
function opening({ isPreserving }: TextElement, text: string): string {
	return isPreserving || text === text.trim() ? '>' : ' xml:space="preserve">';
}
