import type { Alignment, Paragraph, Run, RunStyle } from '@kheo/core';

export type Look = { readonly bold?: boolean; readonly italic?: boolean; readonly size?: number; readonly align?: Alignment; readonly indentFirst?: number };

const face = 'Times New Roman';
const mark = /\*\*|\[\^(\d+)\]|\n/gu;

/** Running text: "**" turns bold on and off, "[^1]" is the mark of the first footnote, "\n" a line break. */
export function body(text: string, look: Look = {}): Paragraph {
	const { align = 'justify', indentFirst = 720 } = look;
	return { kind: 'paragraph', runs: runsOf(text, look), style: { align, ...(indentFirst !== 0 && { indentFirst }), spaceAfter: 80 }, within: 'body' };
}

export function centred(text: string, look: Look = {}): Paragraph {
	return { kind: 'paragraph', runs: runsOf(text, look), style: { align: 'center' }, within: 'body' };
}

/** A paragraph whose number is printed by the numbering of the file. */
export function numbered(list: number, level: number, listLabel: string, text: string, look: Look = {}): Paragraph {
	const { bold } = look;
	return { ...body(text, { indentFirst: 0, ...(bold && { bold }) }), listLabel, list: { id: list, level } };
}

function runsOf(text: string, { bold = false, italic = false, size = 28 }: Look): Run[] {
	const runs: Run[] = [];
	let isBold = bold;
	let from = 0;
	const push = (to: number): void => {
		const style: RunStyle = { font: face, size, ...(isBold && { bold: true }), ...(italic && { italic: true }) };
		if (to > from) runs.push({ kind: 'text', text: text.slice(from, to), style });
	};
	for (const match of text.matchAll(mark)) {
		push(match.index);
		from = match.index + match[0].length;
		if (match[0] === '**') isBold = !isBold;
		else if (match[0] === '\n') runs.push({ kind: 'break', of: 'line' });
		else runs.push({ kind: 'note', note: Number(match[1]) - 1 });
	}
	push(text.length);
	return runs;
}
