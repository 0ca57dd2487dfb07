import type { TextRun } from '@kheo/core';
import { cleanText } from '../clean-text.ts';
import type { RunNode } from './node.ts';

const startsWithMark = /^\p{M}/u;

/** Adds text to a paragraph. Runs that look alike are one, and a mark cut off from its letter goes back to it, so that the text stays NFC. */
export function addText(runs: RunNode[], text: string, style: TextRun['style'], change?: TextRun['change']): void {
	const last = runs.at(-1);
	const joins = last?.kind === 'text' && (startsWithMark.test(text) || (last.change === change && sameStyle(last.style, style)));
	if (joins) runs[runs.length - 1] = { ...last, text: cleanText(last.text + text, last.style?.font) };
	else if (text !== '') runs.push({ kind: 'text', text: cleanText(text, style?.font), ...(style && { style }), ...(change && { change }) });
}

function sameStyle(a: TextRun['style'], b: TextRun['style']): boolean {
	return a === b || JSON.stringify(a) === JSON.stringify(b);
}
