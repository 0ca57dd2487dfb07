import { sourceIn, type Line } from '../../../reading/lines.ts';
import { byColumns } from '../../../reading/by-columns.ts';
import { bareName } from '../../../reading/person-names.ts';
import type { Parts } from '../../../reading/parts.ts';
import type { Signature } from '../../../reading/reading.ts';
import { capacityAtStart } from '../../../reading/signing-words.ts';
import type { ComponentName } from '../../../presentation/pack.ts';
import type { Piece } from './component.ts';

const label = /^[^\p{L}]*noi nhan\s*[:.]?/u;
const longestSignature = 8;

/** The closing block: "Nơi nhận" with its list, and who signs as what. */
export function findClose({ close }: Parts, signatures: readonly Signature[]): Piece[] {
	const ordered = byColumns(close);
	return [...findRecipients(ordered), ...signatures.flatMap((signature) => findSignature(ordered, signature))];
}

function findRecipients(close: readonly Line[]): Piece[] {
	const at = close.findIndex((line) => label.test(line.folded));
	const first = close[at];
	const length = first && label.exec(first.folded)?.[0].length;
	if (!first || length === undefined) return [];
	const rest = first.text.slice(length).trim() === '' ? [] : [sourceIn(first, length)];
	const list = close.slice(at + 1).filter((line) => (first.cell ? isSameColumn(line, first) : /^[-•–]/u.test(line.text) || isListed(line)));
	const places = [...rest, ...list.map((line) => sourceIn(line))];
	return [{ component: 'recipients-label', place: sourceIn(first, 0, length) }, ...places.map((place): Piece => ({ component: 'recipients', place }))];
}

function isListed({ listLabel }: Line): boolean {
	return /^[-•–]/u.test(listLabel);
}

function findSignature(close: readonly Line[], { source, name }: Signature): Piece[] {
	const at = close.findIndex((line) => line.block === source.block && line.start === source.start);
	const first = close[at];
	if (!first) return [];
	const lines = close.slice(at).filter((line) => isSameColumn(line, first));
	const end = lines.findIndex((line) => name !== null && bareName(line.text) === name);
	return lines
		.slice(0, end < 0 ? 1 : Math.min(end + 1, longestSignature))
		.map((line, index) => ({ component: index === end ? 'signer' : signingPart(line), place: sourceIn(line) }));
}

/** A closing block is one cell on each side, or a row for each of its lines. */
function isSameColumn(a: Line, b: Line): boolean {
	return a.cell?.table === b.cell?.table && a.cell?.column === b.cell?.column;
}

function signingPart({ text }: Line): ComponentName {
	return capacityAtStart(text) === null ? 'position' : 'capacity';
}
