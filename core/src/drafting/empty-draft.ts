import type { PlainDate } from '../calendar/plain-date.ts';
import type { PaperSignature } from '../composing/paper/paper-content.ts';
import type { PaperStyle } from '../composing/paper/paper-style.ts';
import { documentSymbol } from '../issuing/document-symbol.ts';
import { officialDate } from '../language/official-date.ts';
import type { ActsFrom } from '../presentation/acts-from.ts';
import type { System } from '../presentation/pack.ts';
import type { Draft, NewPartId } from './draft.ts';
import { honoursList } from './honours-list.ts';
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
	/** What it chose inside the ranges of its act. */
	readonly style?: PaperStyle | null;
	/** From which day acts rule its papers, where it settled that. */
	readonly actsFrom?: ActsFrom | null;
};

const blank = '      ';

/**
 * A paper of this kind with all that its template asks for and nothing filled in (NĐ 30/2020, Phụ lục III): number and day stay open, since they are
 * given after the signature (Điều 18).
 */
export function emptyDraft(kind: DraftKind, agency: DraftAgency, day: PlainDate, newId: NewPartId): Draft {
	const { system, parentIssuer, issuer, abbreviation, place, style, actsFrom } = agency;
	const skeleton = skeletonOf(kind, issuer);
	const symbol = documentSymbol({ system, kind: draftKinds[kind], agency: abbreviation, unit: null });
	return {
		system,
		parentIssuer,
		issuer,
		number: kind === 'responses' ? null : numberLine(system, symbol),
		placeAndDate: `${place}, ${openDay(day)}`,
		kind: kind === 'letter' ? null : draftKinds[kind],
		about: subjects[kind] ?? gap,
		addressees: skeleton.addressees,
		body: skeleton.body.map((part) => ({ ...part, id: newId() })),
		recipients: isInside(kind) ? [] : [...skeleton.recipients, system === 'party' ? 'Lưu Văn phòng' : `Lưu: VT, ${gap}`],
		signatures: kind === 'minutes' ? [signedBy('Thư ký'), signedBy('Chủ tọa')] : [signedBy(gap)],
		annexes: kind === 'recognition' ? [honoursList(symbol, openDay(day), agency)] : [],
		...(style && { style }),
		...(actsFrom && system === 'party' && { actsFrom })
	};
}

const subjects: Partial<Record<DraftKind, string>> = {
	decision: `Về việc ${gap}`,
	recognition: `Về việc tặng Giấy khen ${gap}`,
	responses: `đối với dự thảo ${gap}`
};

/** Kept with other papers and sent with them: without a list of receivers of their own. */
function isInside(kind: DraftKind): boolean {
	return kind === 'minutes' || kind === 'responses';
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
