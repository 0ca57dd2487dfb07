import type { Paragraph, ParagraphStyle, Run, RunStyle } from '../document/document.ts';

/** A paragraph of one text; "\n" in it is a line break. */
export function paragraph(text: string, style: ParagraphStyle = {}, runStyle: RunStyle = {}): Paragraph {
	return paragraphOf(runsOf(text, runStyle), style);
}

export function paragraphOf(runs: readonly Run[], style: ParagraphStyle = {}): Paragraph {
	return { kind: 'paragraph', runs, style, within: 'body' };
}

/** Text runs with a line break between the lines. */
export function runsOf(text: string, style: RunStyle = {}): Run[] {
	const words = text.normalize('NFC');
	if (!words.includes('\n')) return words === '' ? [] : [{ kind: 'text', text: words, style }];
	const lines = words.split('\n');
	return lines.flatMap((line, index): Run[] => [
		...(index === 0 ? [] : [{ kind: 'break', of: 'line' } as const]),
		...(line === '' ? [] : [{ kind: 'text', text: line, style } as const])
	]);
}
