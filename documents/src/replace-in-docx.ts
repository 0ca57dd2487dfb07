import type { Block, Source, TextRun } from '@kheo/core';
import { cleanText } from './clean-text.ts';
import { rewriteTexts, type RunEdit } from './docx/rewrite-texts.ts';
import { type TextPiece, textPlaces } from './docx/text-places.ts';
import { readDocxZip } from './read-docx.ts';
import { wholeEntry } from './zip/inflate-entry.ts';
import { openZip } from './zip/open-zip.ts';
import { replaceEntries } from './zip/replace-entries.ts';

/** The words of `source` become `with`. */
export type Replacement = { readonly source: Source; readonly with: string };

/** `left`: replacements whose words could not be found for sure in the file; nothing of them was written. */
export type Replaced<R extends Replacement> = { readonly bytes: Uint8Array; readonly left: readonly R[] };

/**
 * The Word file with these words replaced in its own XML: formatting, fields, pictures and everything else stay as they are, and every part
 * without a replacement stays byte for byte. Words across runs take the look of the first. Replacements must not overlap.
 */
export function replaceInDocx<R extends Replacement>(bytes: Uint8Array, replacements: readonly R[]): Replaced<R> {
	const zip = openZip(bytes);
	const { blocks } = readDocxZip(zip);
	const parts = new Map<string, Part>();
	const left: R[] = [];
	for (const replacement of replacements) {
		const edits = editsFor(replacement, blocks[replacement.source.block], (name) => opened(parts, name, () => wholeEntry(zip, name)));
		if (edits === null) left.push(replacement);
		else for (const { part, edit } of edits) part.edits.push(edit);
	}
	const changed = [...parts].filter(([, { edits }]) => edits.length > 0);
	if (changed.length === 0) return { bytes, left };
	const contents = new Map(changed.map(([name, { xml, runs, edits }]) => [name, new TextEncoder().encode(rewriteTexts(xml, runs, edits))]));
	return { bytes: replaceEntries(bytes, contents), left };
}

type Part = { readonly xml: string; readonly runs: ReadonlyMap<string, readonly TextPiece[]>; readonly edits: RunEdit[] };

function opened(parts: Map<string, Part>, name: string, read: () => Uint8Array | undefined): Part {
	const known = parts.get(name);
	if (known) return known;
	const xml = decoded(read() ?? new Uint8Array());
	const part: Part = { xml, runs: textPlaces(xml), edits: [] };
	parts.set(name, part);
	return part;
}

/** Parts are written back as UTF-8, the encoding of all but a few old files. */
function decoded(bytes: Uint8Array): string {
	const encoding = bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
	return new TextDecoder(encoding).decode(bytes).replace(/^(<\?xml[^>]*\sencoding=["'])[^"']+/u, '$1UTF-8');
}

type PartEdit = { readonly part: Part; readonly edit: RunEdit };

/** The edits of the runs under a place, or null when what the file holds there is not surely what was read. */
function editsFor({ source, with: words }: Replacement, block: Block | undefined, partOf: (name: string) => Part): PartEdit[] | null {
	const under = block?.kind === 'paragraph' ? runsUnder(block.runs, source) : [];
	if (under.map(({ run, from, to }) => run.text.slice(from, to)).join('') !== source.quote.replaceAll('\n', '')) return null;
	const edits: PartEdit[] = [];
	for (const { run, from, to } of under) {
		const part = run.origin && partOf(run.origin.part);
		const span = part && run.origin && rawSpan(run, part.runs.get(run.origin.path) ?? [], from, to);
		if (!part || !run.origin || !span) return null;
		edits.push({ part, edit: { path: run.origin.path, ...span, words: edits.length === 0 ? words : '' } });
	}
	return edits.length === 0 ? null : edits;
}

type RunPlace = { readonly run: TextRun; readonly from: number; readonly to: number };

/** The stretches of text runs between two offsets of a block's text, counted as the model counts them. */
function runsUnder(runs: Extract<Block, { kind: 'paragraph' }>['runs'], { start, end }: Source): RunPlace[] {
	let at = 0;
	return runs.flatMap((run) => {
		if (run.kind === 'break' && run.of === 'line') at += 1;
		if (run.kind !== 'text' || run.change === 'deleted') return [];
		const first = at;
		at += run.text.length;
		return first < end && at > start ? [{ run, from: Math.max(0, start - first), to: Math.min(run.text.length, end - first) }] : [];
	});
}

/** The same stretch in the run's raw text, where accents may be apart and invisible marks stand. */
function rawSpan({ text, origin }: TextRun, pieces: readonly TextPiece[], from: number, to: number): { from: number; to: number } | null {
	const { start = 0, end = 0 } = origin ?? {};
	const raw = pieces
		.map((piece) => piece.text)
		.join('')
		.slice(start, end);
	const [first, last] = [rawOffset(raw, text, from), rawOffset(raw, text, to)];
	return first === null || last === null || last <= first ? null : { from: start + first, to: start + last };
}

/** Where the raw text must be cut so that its beginning reads like the text up to `offset`; a letter keeps its marks. */
function rawOffset(raw: string, text: string, offset: number): number | null {
	let [cut, read] = [0, 0];
	for (const [letter] of raw.matchAll(/[\s\S]\p{M}*/gu)) {
		if (read >= offset) break;
		cut += letter.length;
		read += cleanText(letter).length;
	}
	return read === offset && cleanText(raw.slice(0, cut)) === text.slice(0, offset) ? cut : null;
}
