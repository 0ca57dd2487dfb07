import type { SourceRun } from './source-run.ts';
import { lettersOf, type Letter, type Unit, unitsOf } from './run-text.ts';
import type { Stretch } from './place-in-runs.ts';
import type { Reason } from './left-out.ts';

/** Characters of a run to take away, `first` … `end - 1`, and the words that come in their place; equal ends only put words in. */
export type RunEdit = { readonly first: number; readonly end: number; readonly insert: string };

/** Turns a stretch of the model's run into characters of the run in the file, or says why it cannot. */
export function editOf(xml: string, run: SourceRun, { origin, text, start, end }: Stretch, insert: string): RunEdit | Reason {
	if (run.inField) return 'in-field';
	if (run.isMoved) return 'moved';
	const units = unitsOf(xml, run);
	const from = units && unitAt(units, origin.start);
	if (!units || from === null) return 'unusual-xml';
	const letters = lettersOf(units, from, text);
	if (!letters) return 'letter-across-runs';
	const first = unitFrom(letters, start, from);
	const last = end === start ? first : unitTo(letters, end, from);
	return first === null || last === null ? 'letter-across-runs' : { first, end: last, insert };
}

function unitAt(units: readonly Unit[], offset: number): number | null {
	let at = 0;
	for (const [index, { text }] of units.entries()) {
		if (at === offset) return index;
		at += text.length;
	}
	return null;
}

/** The character that begins the letter at `at`; at the end of the text, the place after its last letter. */
function unitFrom(letters: readonly Letter[], at: number, from: number): number | null {
	const letter = letters.findLast((one) => one.at === at && one.length > 0);
	return letter ? letter.unit : unitTo(letters, at, from);
}

/** The place after the letter that ends at `at`. */
function unitTo(letters: readonly Letter[], at: number, from: number): number | null {
	if (at === 0) return letters[0]?.unit ?? from;
	return letters.find((one) => one.length > 0 && one.at + one.length === at)?.end ?? null;
}
