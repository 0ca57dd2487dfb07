import type { PlainDate } from '../calendar/plain-date.ts';
import type { PaperSignature } from '../composing/paper/paper-content.ts';
import { documentSymbol } from '../issuing/document-symbol.ts';
import { officialDate } from '../language/official-date.ts';
import type { System } from '../presentation/pack.ts';
import type { Draft, NewPartId } from './draft.ts';
import { type DraftKind, draftKinds } from './draft-kinds.ts';
import { gap, skeletonOf } from './skeletons.ts';

/** How the agency that writes prints itself. */
export type DraftAgency = {
	readonly system: System;
	readonly parentIssuer: string | null;
	readonly issuer: string;
	/** The letters of its symbols: "SXD". */
	readonly abbreviation: string;
	readonly place: string;
};

const blank = '      ';

/**
 * A paper of this kind with all that its template asks for and nothing filled in (NĐ 30/2020, Phụ lục III): number and day stay open, since they are
 * given after the signature (Điều 18).
 */
export function emptyDraft(kind: DraftKind, agency: DraftAgency, day: PlainDate, newId: NewPartId): Draft {
	const { system, parentIssuer, issuer, abbreviation, place } = agency;
	const skeleton = skeletonOf(kind, issuer);
	return {
		system,
		parentIssuer,
		issuer,
		number: numberLine(system, documentSymbol({ system, kind: draftKinds[kind], agency: abbreviation, unit: null })),
		placeAndDate: `${place}, ${openDay(day)}`,
		kind: kind === 'letter' ? null : draftKinds[kind],
		about: kind === 'decision' ? `Về việc ${gap}` : gap,
		addressees: skeleton.addressees,
		body: skeleton.body.map((part) => ({ ...part, id: newId() })),
		recipients: kind === 'minutes' ? [] : [...skeleton.recipients, system === 'party' ? 'Lưu Văn phòng' : `Lưu: VT, ${gap}`],
		signatures: kind === 'minutes' ? [signedBy('Thư ký'), signedBy('Chủ tọa')] : [signedBy(gap)],
		annexes: []
	};
}

function numberLine(system: System, symbol: string): string {
	return system === 'party' ? `Số${blank}-${symbol}` : `Số: ${blank}/${symbol}`;
}

/** The month is known while a paper is written, the day is not. */
function openDay(day: PlainDate): string {
	const [year, month] = day.split('-').map(Number);
	return officialDate({ year: year ?? null, month: month ?? null, day: null }, blank);
}

function signedBy(position: string): PaperSignature {
	return { capacity: null, onBehalfOf: null, position, name: gap };
}
