import { landscapeWidth, portraitWidth, type CellPart, type RowPart, type TablePart } from '@kheo/core';
import { body, centred } from './text.ts';

export type Words = string | { readonly text: string; readonly down?: number; readonly across?: number };

/** The two columns of a head: lines of the issuer, lines of the nation or the Party. Lines in capitals are bold unless they open with "~". */
export function head(left: readonly string[], right: readonly string[], share = 0.42): TablePart {
	const width = Math.round(portraitWidth * share);
	const cells = [left, right].map((lines): CellPart => ({ paragraphs: lines.map(headLine) }));
	return { kind: 'table-part', grid: [width, portraitWidth - width], borders: 'none', rows: [{ cells }] };
}

function headLine(line: string) {
	const text = line.replace(/^~/u, '');
	const isItalic = /^\p{Lu}.*, ngày/u.test(text);
	return centred(text, { size: 26, bold: !line.startsWith('~') && (text === text.toUpperCase() || text.startsWith('Độc lập')), italic: isItalic });
}

/** Nơi nhận on the left, the signature on the right. */
export function closing(recipients: readonly string[], signature: readonly string[]): TablePart {
	const left = Math.round(portraitWidth / 2);
	const list = ['**Nơi nhận:**', ...recipients].map((line) => body(line, { size: 22, align: 'left', indentFirst: 0 }));
	const signing = signature.map((line) => centred(line, { bold: true }));
	return { kind: 'table-part', grid: [left, portraitWidth - left], borders: 'none', rows: [{ cells: [{ paragraphs: list }, { paragraphs: signing }] }] };
}

/** A framed table; `heads` rows are repeated on every page. A cell covered from above or from the left is left out. */
export function table(shares: readonly number[], rows: readonly (readonly Words[])[], heads = 1, width: number = landscapeWidth): TablePart {
	const whole = shares.reduce((sum, share) => sum + share, 0);
	return {
		kind: 'table-part',
		grid: shares.map((share) => Math.round((share / whole) * width)),
		borders: 'all',
		rows: rows.map((cells, index): RowPart => ({ cells: cells.map((words) => cellOf(words, index < heads)), ...(index < heads && { header: true }) }))
	};
}

function cellOf(words: Words, isHead: boolean): CellPart {
	const { text, down, across } = typeof words === 'string' ? { text: words, down: undefined, across: undefined } : words;
	const paragraphs = text
		.split('¶')
		.map((line) => (isHead ? centred(line, { bold: true, size: 24 }) : body(line, { size: 24, align: 'left', indentFirst: 0 })));
	return { paragraphs, ...(down && { rowSpan: down }), ...(across && { colSpan: across }) };
}
