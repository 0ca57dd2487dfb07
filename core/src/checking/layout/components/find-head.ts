import type { Source } from '../../../document/source.ts';
import { sourceIn, type Line } from '../../../reading/lines.ts';
import type { Parts } from '../../../reading/parts.ts';
import { readTitle } from '../../../reading/read-title.ts';
import type { Header } from '../../../reading/reading.ts';
import { isSameCell, type Piece } from './component.ts';
import { findIssuers } from './find-issuers.ts';
import { mottoIn, nationIn, partyHeadingIn } from './headings.ts';

/** Everything above the text: headings, issuers, number, place and date, kind and subject. */
export function findHead({ head, body }: Parts, header: Header): Piece[] {
	const { sources } = header;
	return [
		...pieces('nation', head.map(nationIn)),
		...pieces('motto', head.map(mottoIn)),
		...pieces('party-heading', head.map(partyHeadingIn)),
		...findIssuers(head, sources),
		...pieces('number', [sources.symbol ?? sources.number]),
		...pieces('place-and-date', [sources.date]),
		...(sources.kind ? titled(body, sources) : letterSubject(head, sources.title))
	];
}

function pieces(component: Piece['component'], places: readonly (Source | null | undefined)[]): Piece[] {
	return places.flatMap((place) => (place ? [{ component, place }] : []));
}

function titled(body: readonly Line[], { kind, title }: Header['sources']): Piece[] {
	const count = readTitle(body).lines;
	const inline = title && title.block === kind?.block && title.start > kind.start ? [title] : [];
	const below = body.slice(1, count).map((line) => sourceIn(line));
	return [...pieces('kind', [kind]), ...pieces('subject', [...inline.filter(({ block }) => below.every((place) => place.block !== block)), ...below])];
}

/** "V/v …" goes on to the end of its cell, or of its paragraph where the head is no table. */
function letterSubject(head: readonly Line[], first: Source | undefined): Piece[] {
	const at = first ? head.findIndex((line) => line.block === first.block && line.start <= first.start && first.end <= line.start + line.raw.length) : -1;
	const opening = head[at];
	if (!first || !opening) return [];
	const more = head.slice(at + 1).filter((line) => isSameCell(line, opening) && (line.cell !== null || line.block === opening.block));
	return pieces('letter-subject', [first, ...more.map((line) => sourceIn(line))]);
}
