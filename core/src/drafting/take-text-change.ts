import { printedLabels } from '../composing/paper/printed-labels.ts';
import { onOneLine } from '../composing/with-corrections.ts';
import { partText } from './compare-drafts.ts';
import type { Draft, DraftPart, NewPartId } from './draft.ts';
import { aboveOf, readLine } from './read-line.ts';

/** One paragraph of a printed paper and what it became; empty where there was none, or where it is gone. `under`: what a new one stands below. */
export type TextChange = { readonly was: string; readonly is: string; readonly under: string };

/** Does this change have exactly one place in the draft? */
export function isPlaced(draft: Draft, change: TextChange): boolean {
	return takeTextChange(draft, change, () => '') !== null;
}

/** The draft with this change of its printed text taken over; null where the text has no place, or more than one. */
export function takeTextChange(draft: Draft, change: TextChange, newId: NewPartId): Draft | null {
	if (change.was === '') return added(draft, change, newId);
	return inBody(draft, change) ?? inCells(draft, change) ?? inHead(draft, change);
}

function added(draft: Draft, { is, under }: TextChange, newId: NewPartId): Draft | null {
	const at = placesOf(draft.body, under);
	const [only] = at;
	if (at.length !== 1 || only === undefined) return null;
	const above = aboveOf(draft.body.slice(0, only + 1));
	return { ...draft, body: draft.body.toSpliced(only + 1, 0, { ...readLine(unclosed(is), above), id: newId() }) };
}

function inBody(draft: Draft, { was, is }: TextChange): Draft | null {
	const at = placesOf(draft.body, was);
	const [only] = at;
	const part = only === undefined ? undefined : draft.body[only];
	if (at.length !== 1 || only === undefined || !part || part.part === 'table') return null;
	if (is === '') return { ...draft, body: draft.body.toSpliced(only, 1) };
	const words = reworded(part, onOneLine(unclosed(is)));
	return words && { ...draft, body: draft.body.with(only, words) };
}

/** The last sentence is printed with "./." (NĐ 30/2020, Phụ lục III), which the draft does not hold. */
function placesOf(body: readonly DraftPart[], text: string): number[] {
	const wanted = plain(text);
	const labels = printedLabels(body);
	return body.flatMap((part, at) => (part.part !== 'table' && plain(`${labels[at] ?? ''} ${partText(part)}`) === wanted ? [at] : []));
}

function reworded(part: Exclude<DraftPart, { part: 'table' }>, text: string): DraftPart | null {
	if (part.part === 'item' || part.part === 'point') return leveled(part, text);
	if (!('label' in part)) return { ...part, text };
	const label = onOneLine(part.label);
	return text.startsWith(label) ? { ...part, text: text.slice(label.length).trim() } : null;
}

/** The number of a khoản and the letter of a điểm follow from where they stand, whatever was typed in the file. */
function leveled<Part extends { readonly part: string; readonly text: string }>(part: Part, text: string): Part | null {
	const [, words] = (part.part === 'item' ? /^\d+\.\s*(.+)$/u : /^[a-zđ]{1,2}\)\s*(.+)$/u).exec(text) ?? [];
	return words === undefined ? null : { ...part, text: words };
}

function inCells(draft: Draft, { was, is }: TextChange): Draft | null {
	const found = draft.body.flatMap((part, at) =>
		part.part === 'table'
			? part.rows.flatMap((row, line) =>
					Object.entries(row).flatMap(([key, cell]) =>
						cell.split('\n').flatMap((one, index) => (onOneLine(one) === was ? [{ at, part, line, key, index }] : []))
					)
				)
			: []
	);
	const [only] = found;
	if (found.length !== 1 || !only) return null;
	const { at, part, line, key, index } = only;
	const rows = part.rows.map((row, other) => (other === line ? { ...row, [key]: withLine(row[key] ?? '', index, is) } : row));
	return { ...draft, body: draft.body.with(at, { ...part, rows }) };
}

function withLine(cell: string, at: number, is: string): string {
	return cell
		.split('\n')
		.toSpliced(at, 1, ...(is === '' ? [] : [is]))
		.join('\n');
}

/** The subject, who gets it and who signs; the rest of the head follows from rules and is not taken from a file. */
function inHead(draft: Draft, { was, is }: TextChange): Draft | null {
	if (is === '') return null;
	const about = onOneLine(draft.about);
	if (was === about) return { ...draft, about: is };
	if (was === `V/v ${about}` && is.startsWith('V/v ')) return { ...draft, about: is.slice(4).trim() };
	const list = (['addressees', 'recipients'] as const).find((field) => draft[field].filter((line) => item(line) === item(was)).length === 1);
	if (list) return { ...draft, [list]: draft[list].map((line) => (item(line) === item(was) ? item(is) : line)) };
	const signatures = draft.signatures.map((one) => (one.name !== '' && onOneLine(one.name) === was ? { ...one, name: is } : one));
	const renamed = signatures.filter((one, at) => one !== draft.signatures[at]);
	return renamed.length === 1 ? { ...draft, signatures } : null;
}

/** One line of "Kính gửi" or "Nơi nhận" without what the print adds to it. */
function item(line: string): string {
	return onOneLine(line)
		.replace(/^(?:Kính gửi:|-)\s*/u, '')
		.replace(/[;.]$/u, '');
}

function plain(text: string): string {
	return onOneLine(text)
		.replace(/[\s./]+$/u, '')
		.toLowerCase();
}

function unclosed(text: string): string {
	return text.replace(/\.\/\.\s*$/u, '.');
}
