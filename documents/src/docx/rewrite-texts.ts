import { escapeXml } from '../xml/escape-xml.ts';
import type { TextElement, TextPiece } from './text-places.ts';

/** The characters `from` … `to` of one run's text become `words`. */
export type RunEdit = { readonly path: string; readonly from: number; readonly to: number; readonly words: string };

/** The XML with these stretches of its runs written anew: nothing but the content of their text elements changes. */
export function rewriteTexts(xml: string, runs: ReadonlyMap<string, readonly TextPiece[]>, edits: readonly RunEdit[]): string {
	const written = [...Map.groupBy(edits, ({ path }) => path)].flatMap(([path, here]) => elementsOf(runs.get(path) ?? [], here));
	return written
		.toSorted((a, b) => b.element.from - a.element.from)
		.reduce((whole, { element, text }) => whole.slice(0, element.from - 1) + opening(element, text) + escapeXml(text) + whole.slice(element.to), xml);
}

type Written = { readonly element: TextElement; readonly text: string };

/** The new words go into the first element they touch, so they look like what they replace. */
function elementsOf(pieces: readonly TextPiece[], edits: readonly RunEdit[]): Written[] {
	const texts = pieces.map(({ text }) => text);
	for (const { from, to, words } of edits.toSorted((a, b) => b.from - a.from)) {
		let at = 0;
		let isWritten = false;
		for (const [index, { text, element }] of pieces.entries()) {
			const start = at;
			at += text.length;
			if (!element || start >= to || at <= from) continue;
			const old = texts[index] ?? '';
			texts[index] = old.slice(0, Math.max(0, from - start)) + (isWritten ? '' : words) + old.slice(to - start);
			isWritten = true;
		}
	}
	return pieces.flatMap(({ text, element }, index) => (element && texts[index] !== text ? [{ element, text: texts[index] ?? '' }] : []));
}

/** The end of the opening tag, with the blanks of the new text made to count. */
function opening({ isPreserving }: TextElement, text: string): string {
	return isPreserving || text === text.trim() ? '>' : ' xml:space="preserve">';
}
