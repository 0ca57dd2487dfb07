import type { Block, NoteRun, Run } from '@kheo/core';
import type { HtmlState } from './html-state.ts';

type Attributes = Readonly<Record<string, string>>;

const mark = /^#(sdfootnote\d+|sdendnote\d+|_ftn\d+|_edn\d+)(?:sym)?$/;
const backMark = /^#(?:sdfootnote\d+anc|sdendnote\d+anc|_ftnref\d+|_ednref\d+)$/;
const body = /^(?:sdfootnote|sdendnote|_?ftn|_?edn)\d+$/;

/** The mark of a footnote as LibreOffice and Word write it: a link to the note. The link back from the note says nothing. */
export function readNoteLink(state: HtmlState, attributes: Attributes): boolean {
	const href = attributes['href'] ?? '';
	if (backMark.test(href)) return true;
	const id = mark.exec(href)?.[1];
	if (id === undefined) return false;
	const run: NoteRun = { kind: 'note', note: -1 };
	state.runs.push(run);
	state.notes.push({ run, id: idOf(id) });
	return true;
}

/** The element that holds a note's text, by its id. */
export function noteIdOf(attributes: Attributes): string | undefined {
	const id = attributes['id'] ?? '';
	return body.test(id) ? idOf(id) : undefined;
}

function idOf(name: string): string {
	return name.replace(/^_/, '');
}

/** Footnotes stand after the text; each mark learns where its note begins, a mark without a note goes. */
export function placeNotes({ blocks, notes, noteStarts }: HtmlState): Block[] {
	const targets = new Map<Run, number>();
	for (const { run, id } of notes) {
		const start = noteStarts.get(id);
		if (start !== undefined) targets.set(run, start);
	}
	return blocks.map((block) => {
		if (block.kind === 'table' || !block.runs.some((run) => run.kind === 'note')) return block;
		return { ...block, runs: block.runs.flatMap((run) => pointed(run, targets)) };
	});
}

function pointed(run: Run, targets: ReadonlyMap<Run, number>): Run[] {
	const note = targets.get(run);
	if (run.kind !== 'note') return [run];
	return note === undefined ? [] : [{ kind: 'note', note }];
}
