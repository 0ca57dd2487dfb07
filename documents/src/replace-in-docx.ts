import type { Block, Source, TextRun } from '@kheo/core';
import { type RawOffsets, rawOffsets } from './docx/raw-text.ts';
import { rewriteTexts, type RunEdit } from './docx/rewrite-texts.ts';
import { type TextPiece, textPlaces } from './docx/text-places.ts';
import { readDocxZip } from './read-docx.ts';
import { wholeEntry } from './zip/inflate-entry.ts';
import { openZip } from './zip/open-zip.ts';
import { replaceEntries } from './zip/replace-entries.ts';
import type { Zip } from './zip/zip.ts';

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
	for (const [block, here] of Map.groupBy(replacements, ({ source }) => source.block)) {
		const runs = runsOf(blocks[block], zip, parts);
		const inOrder = here.toSorted((a, b) => a.source.start - b.source.start);
		let first = 0;
		for (const replacement of inOrder) {
			while ((runs[first]?.end ?? Number.POSITIVE_INFINITY) <= replacement.source.start) first += 1;
			const edits = editsFor(replacement, runs, first);
			if (edits === null) left.push(replacement);
			else for (const { part, edit } of edits) part.edits.push(edit);
		}
	}
	const changed = [...parts].filter(([, { edits }]) => edits.length > 0);
	const contents = new Map(changed.map(([name, { xml, runs, edits }]) => [name, new TextEncoder().encode(rewriteTexts(xml, runs, edits))]));
	return { bytes: contents.size === 0 ? bytes : replaceEntries(bytes, contents), left };
}

type Part = { readonly xml: string; readonly runs: ReadonlyMap<string, readonly TextPiece[]>; readonly edits: RunEdit[] };

function opened(parts: Map<string, Part>, name: string, zip: Zip): Part {
	const known = parts.get(name);
	if (known) return known;
	const xml = decoded(wholeEntry(zip, name) ?? new Uint8Array());
	const part: Part = { xml, runs: textPlaces(xml), edits: [] };
	parts.set(name, part);
	return part;
}

/** Parts are written back as UTF-8, the encoding of all but a few old files. */
function decoded(bytes: Uint8Array): string {
	const encoding = bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
	return new TextDecoder(encoding).decode(bytes).replace(/^(<\?xml[^>]*\sencoding=["'])[^"']+/u, '$1UTF-8');
}

/** A text run of a block: where it stands in the block's text, and in which run of which part. */
type PlacedRun = { readonly run: TextRun; readonly start: number; readonly end: number; readonly part: Part | null; readonly offsets: RawOffsets };

function runsOf(block: Block | undefined, zip: Zip, parts: Map<string, Part>): PlacedRun[] {
	if (block?.kind !== 'paragraph') return [];
	let at = 0;
	return block.runs.flatMap((run) => {
		if (run.kind === 'break' && run.of === 'line') at += 1;
		if (run.kind !== 'text' || run.change === 'deleted') return [];
		const start = at;
		at += run.text.length;
		const part = run.origin ? opened(parts, run.origin.part, zip) : null;
		return [{ run, start, end: at, part, offsets: rawOffsets(run, part?.runs.get(run.origin?.path ?? '') ?? []) }];
	});
}

type PartEdit = { readonly part: Part; readonly edit: RunEdit };

/** The edits of the runs under a place, or null when what the file holds there is not surely what was read. */
function editsFor({ source, with: words }: Replacement, runs: readonly PlacedRun[], first: number): PartEdit[] | null {
	const edits: PartEdit[] = [];
	let found = '';
	for (let index = first; index < runs.length; index++) {
		const placed = runs[index];
		if (!placed || placed.start >= source.end) break;
		const [start, end] = [Math.max(source.start, placed.start) - placed.start, Math.min(source.end, placed.end) - placed.start];
		const [from, to] = [placed.offsets(start), placed.offsets(end)];
		const path = placed.run.origin?.path;
		if (!placed.part || path === undefined || from === null || to === null || to <= from) return null;
		found += placed.run.text.slice(start, end);
		edits.push({ part: placed.part, edit: { path, from, to, words: edits.length === 0 ? words : '' } });
	}
	return found !== '' && found === source.quote.replaceAll('\n', '') ? edits : null;
}
