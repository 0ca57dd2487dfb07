import type { Replacement } from '@kheo/core';
import { openPackage } from './docx/package.ts';
import { findRuns } from './docx/fix/find-runs.ts';
import { placeInRuns, type Stretch } from './docx/fix/place-in-runs.ts';
import type { LeftOut, Reason } from './docx/fix/left-out.ts';
import { editOf, type RunEdit } from './docx/fix/run-edit.ts';
import type { SourceRun } from './docx/fix/source-run.ts';
import { type ChangedBy, withTrackedChanges } from './docx/fix/track-changes.ts';
import { readDocxZip } from './read-docx.ts';
import { wholeEntry } from './zip/inflate-entry.ts';
import { openZip } from './zip/open-zip.ts';
import { replaceEntries } from './zip/replace-entries.ts';
import type { Zip } from './zip/zip.ts';

export type { ChangedBy } from './docx/fix/track-changes.ts';
export type { LeftOut, Reason } from './docx/fix/left-out.ts';

export type FixedDocx = { readonly bytes: Uint8Array; readonly applied: readonly Replacement[]; readonly leftOut: readonly LeftOut[] };

/**
 * Writes replacements into a Word file as tracked changes: rejecting them all gives the file as it was, accepting them all gives exactly the new
 * words. Only the main part is written; every other entry keeps its bytes. Places are those of the document that `readDocx` reads from these bytes.
 * What cannot be written safely is left out and told with its reason. Throws `FileRefused` for a file that is no Word document.
 */
export function fixDocx(bytes: Uint8Array, replacements: readonly Replacement[], by: ChangedBy): FixedDocx {
	const zip = openZip(bytes);
	const { main } = openPackage(zip);
	const unchanged = (because: Reason): FixedDocx => ({ bytes, applied: [], leftOut: replacements.map((replacement) => ({ replacement, because })) });
	if ([...zip.entries.keys()].some((name) => name.startsWith('_xmlsignatures/'))) return unchanged('signed');
	const xml = sourceOf(zip, main);
	if (xml === null) return unchanged('unusual-xml');
	const { applied, leftOut, edited } = planned(zip, main, xml, replacements);
	if (applied.length === 0) return { bytes, applied, leftOut };
	const fixed = new TextEncoder().encode(withTrackedChanges(xml, edited, by));
	return { bytes: replaceEntries(bytes, new Map([[main, fixed]])), applied, leftOut };
}

/** The part's text with its byte order mark, if any; null when it is in another encoding than UTF-8. */
function sourceOf(zip: Zip, main: string): string | null {
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(wholeEntry(zip, main));
	} catch (error) {
		if (error instanceof TypeError) return null;
		throw error;
	}
}

type Planned = {
	readonly applied: readonly Replacement[];
	readonly leftOut: readonly LeftOut[];
	readonly edited: readonly { readonly run: SourceRun; readonly edits: readonly RunEdit[] }[];
};

function planned(zip: Zip, main: string, xml: string, replacements: readonly Replacement[]): Planned {
	const document = readDocxZip(zip);
	const placed = withoutOverlaps(replacements.map((replacement) => ({ replacement, placed: placeInRuns(document, replacement) })));
	const paths = placed.flatMap((one) => (typeof one.placed === 'string' ? [] : one.placed.map(({ origin }) => origin.path)));
	const runs = findRuns(xml, new Set(paths));
	const edits = new Map<SourceRun, RunEdit[]>();
	const applied: Replacement[] = [];
	const leftOut: LeftOut[] = [];
	for (const { replacement, placed: stretches } of placed) {
		const found = typeof stretches === 'string' ? stretches : editsOf(xml, main, runs, stretches, replacement.with);
		if (typeof found === 'string') leftOut.push({ replacement, because: found });
		else {
			applied.push(replacement);
			for (const { run, edit } of found) edits.set(run, [...(edits.get(run) ?? []), edit]);
		}
	}
	return { applied, leftOut, edited: [...edits].map(([run, own]) => ({ run, edits: own })) };
}

type Placed = { readonly replacement: Replacement; readonly placed: readonly Stretch[] | Reason };

/** Of two replacements that touch each other's words the one that was named first is kept. */
function withoutOverlaps(all: readonly Placed[]): Placed[] {
	const kept: Replacement[] = [];
	return all.map(({ replacement, placed }) => {
		const isTaken = typeof placed !== 'string' && kept.some((other) => overlaps(other, replacement));
		if (typeof placed !== 'string' && !isTaken) kept.push(replacement);
		return { replacement, placed: isTaken ? 'overlaps' : placed };
	});
}

function overlaps({ place: a }: Replacement, { place: b }: Replacement): boolean {
	if (a.block !== b.block) return false;
	return (a.start < b.end && b.start < a.end) || (a.start === b.start && a.end === b.end);
}

type PlacedEdit = { readonly run: SourceRun; readonly edit: RunEdit };

/** One edit for each run under the place; the new words come with the first. */
function editsOf(xml: string, main: string, runs: ReadonlyMap<string, SourceRun>, stretches: readonly Stretch[], words: string): PlacedEdit[] | Reason {
	const edits: PlacedEdit[] = [];
	for (const [index, stretch] of stretches.entries()) {
		const run = stretch.origin.part === main ? runs.get(stretch.origin.path) : undefined;
		const edit = run ? editOf(xml, run, stretch, index === 0 ? words : '') : 'unusual-xml';
		if (!run || typeof edit === 'string') return typeof edit === 'string' ? edit : 'unusual-xml';
		edits.push({ run, edit });
	}
	return edits;
}
