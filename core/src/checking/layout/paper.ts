import type { Document, Paragraph, TextRun } from '../../document/document.ts';
import type { Source } from '../../document/source.ts';
import type { Line } from '../../reading/lines.ts';
import { linesOf } from '../../reading/lines.ts';
import { partsOf, type Parts } from '../../reading/parts.ts';
import type { Reading } from '../../reading/reading.ts';
import type { Piece } from './components/component.ts';
import { findAnnex } from './components/find-annex.ts';
import { findBody } from './components/find-body.ts';
import { findClose } from './components/find-close.ts';
import { findHead } from './components/find-head.ts';

/** A document taken apart into the components that an act rules, in the order of the page. */
export type Paper = { readonly document: Document; readonly parts: Parts; readonly lines: readonly Line[]; readonly pieces: readonly Piece[] };

export function paperOf(document: Document, reading: Reading): Paper {
	const lines = linesOf(document);
	const parts = partsOf(lines);
	const found = [
		...findHead(parts, reading.header),
		...findBody(parts),
		...findClose(parts, reading.signatures),
		...findAnnex(parts, [...reading.appendices, ...reading.attachments.flatMap(({ appendices }) => appendices)])
	];
	return { document, parts, lines, pieces: found.toSorted((a, b) => a.place.block - b.place.block || a.place.start - b.place.start) };
}

/** The paragraph a place stands in. */
export function paragraphAt({ document }: Pick<Paper, 'document'>, { block }: Source): Paragraph | null {
	const found = document.blocks[block];
	return found?.kind === 'paragraph' ? found : null;
}

/** The text runs under a place, each with the letters and digits of it that lie there. */
export function* runsAt(paragraph: Paragraph, { start, end }: Pick<Source, 'start' | 'end'>): Generator<{ readonly run: TextRun; readonly letters: number }> {
	let at = 0;
	for (const run of paragraph.runs) {
		if (run.kind === 'break' && run.of === 'line') at += 1;
		if (run.kind !== 'text' || run.change === 'deleted') continue;
		const shown = run.text.slice(Math.max(0, start - at), Math.max(0, end - at));
		const letters = shown.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
		if (letters > 0) yield { run, letters };
		at += run.text.length;
	}
}
