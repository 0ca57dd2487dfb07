import { escapeXml } from '../../xml/escape-xml.ts';
import type { RunEdit } from './run-edit.ts';
import type { SourceRun } from './source-run.ts';
import { type Piece, piecesOf } from './write-run.ts';

/** Who changed, and when, as Word shows it: the local time with a "Z" behind it. */
export type ChangedBy = { readonly author: string; readonly date: string };
type RunEdits = { readonly run: SourceRun; readonly edits: readonly RunEdit[] };

/** The part's text with these edits as tracked changes; everything outside the edited runs stays letter for letter. */
export function withTrackedChanges(xml: string, edited: readonly RunEdits[], by: ChangedBy): string {
	const marks = marker(xml, by);
	const splices = edited.flatMap(({ run, edits }) => splicesOf(run, piecesOf(xml, run, edits), marks)).toSorted((a, b) => a.from - b.from);
	let written = '';
	let at = 0;
	for (const { from, to, text } of splices) {
		written += xml.slice(at, from) + text;
		at = to;
	}
	return written + xml.slice(at);
}

type Splice = { readonly from: number; readonly to: number; readonly text: string };
type Marker = { wrap(prefix: string, element: 'ins' | 'del', inner: string): string; again(tag: string): string };

function splicesOf(run: SourceRun, pieces: readonly Piece[], marks: Marker): Splice[] {
	const { prefix, parent } = run;
	const shown = ({ kind, xml }: Piece): string => (kind === 'kept' ? xml : marks.wrap(prefix, kind === 'deleted' ? 'del' : 'ins', xml));
	if (parent.name !== 'ins') return [{ from: run.from, to: run.to, text: pieces.map(shown).join('') }];
	const last = pieces.at(-1);
	const isLast = run.to === parent.closeFrom && last?.kind === 'inserted';
	const inside = (isLast ? pieces.slice(0, -1) : pieces).map((piece) => (piece.kind === 'inserted' ? beside(run, shown(piece), marks) : shown(piece))).join('');
	const after: Splice[] = isLast ? [{ from: parent.to, to: parent.to, text: shown(last) }] : [];
	return [{ from: run.from, to: run.to, text: inside }, ...after];
}

/** New words inside what somebody else put in stand beside it, as Word writes them: the other insertion ends before them and goes on after. */
function beside({ prefix, parent }: SourceRun, inserted: string, marks: Marker): string {
	return `</${prefix}ins>${inserted}${marks.again(parent.tag)}`;
}

/** Changes need numbers that no other mark of the part has. */
function marker(xml: string, { author, date }: ChangedBy): Marker {
	const used = [...xml.matchAll(/\bid="(\d{1,9})"/g)].map(([, id]) => Number(id));
	let next = used.reduce((most, id) => Math.max(most, id), 0) + 1;
	return {
		wrap: (prefix, element, inner) =>
			`<${prefix}${element} ${prefix}id="${next++}" ${prefix}author="${escapeXml(author)}" ${prefix}date="${escapeXml(date)}">${inner}</${prefix}${element}>`,
		again: (tag) => tag.replace(/(\bid=)(["'])\d+\2/, (_, name: string) => `${name}"${next++}"`)
	};
}
