/** Offsets into the texts joined together; the words of an edit replace what lies between them. */
export type Splice = { readonly start: number; readonly end: number; readonly words: string };
/** A stretch of text, or something of this length that cannot be written into. */
export type Stretch = { readonly length: number; readonly text: string | null };

/**
 * The stretches with every edit made, in one pass. An edit over several stretches writes its words into the first and takes its part from the
 * others. Edits are in order and do not overlap.
 */
export function spliceTexts(stretches: readonly Stretch[], edits: readonly Splice[]): (string | null)[] {
	let [at, next] = [0, 0];
	let written: Splice | null = null;
	return stretches.map(({ length, text }) => {
		const [from, to] = [at, at + length];
		at = to;
		if (text === null) return null;
		const parts: string[] = [];
		let cursor = from;
		for (let edit = edits[next]; edit && edit.start < to; edit = edits[next]) {
			if (edit.end > from) {
				parts.push(text.slice(cursor - from, Math.max(edit.start, from) - from), edit === written ? '' : edit.words);
				written = edit;
				cursor = Math.min(edit.end, to);
			}
			if (edit.end > to) break;
			next += 1;
		}
		return parts.join('') + text.slice(cursor - from);
	});
}
