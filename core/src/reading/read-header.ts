import type { Source } from '../document/source.ts';
import { greets, sourceIn, type Line } from './lines.ts';
import type { Parts } from './parts.ts';
import { readIssuers } from './read-issuer.ts';
import { readNumber } from './read-number.ts';
import { readPlaceAndDate } from './read-place-date.ts';
import { readTitle } from './read-title.ts';
import type { Header } from './reading.ts';
import { isCapitals } from './signing-words.ts';

/** Number, symbol, issuer, place, date, kind and subject of a paper, each null when it is not printed. */
export function readHeader({ head, body }: Parts): Header {
	const top = [...head, ...body.slice(0, 1).filter((line) => /ngày(?:.*năm|\s*\d{1,2}\/\d{1,2}\/\d{4})/u.test(line.text.slice(0, 90)))];
	const number = readNumber(top);
	const dated = readPlaceAndDate(top);
	const title = readTitle(body);
	const subject = title.kind === null ? letterSubject(head) : null;
	const { issuer, parent } = readIssuers(head, body, dated.place);
	return {
		kind: title.kind ?? (subject !== null || (body[0] !== undefined && greets(body[0])) ? 'Công văn' : null),
		number: number?.number ?? null,
		symbol: number?.symbol ?? null,
		issuer: issuer?.name ?? null,
		parentIssuer: parent?.name ?? null,
		place: dated.place,
		date: dated.date,
		title: title.title ?? subject?.text ?? null,
		sources: known({
			kind: title.kindSource,
			number: number?.number == null ? null : number.source,
			symbol: number?.source,
			issuer: issuer?.source,
			parentIssuer: parent?.source,
			place: dated.placeSource,
			date: dated.source,
			title: title.source ?? subject?.source
		})
	};
}

/** The subject of a công văn: "V/v …" under its number, over as many lines as it is printed on. Its place is where it begins. */
function letterSubject(head: readonly Line[]): { text: string; source: Source } | null {
	const index = head.findLastIndex((line) => /(?:^|\s)v\/v/u.test(line.folded) && !line.heading);
	const found = head[index];
	if (!found) return null;
	const at = found.folded.search(/v\/v/u);
	const below = head.slice(index + 1);
	const end = below.findIndex((line) => !goesOn(line, found));
	const more = below.slice(0, end < 0 ? below.length : end).map(({ text }) => text);
	return { text: [found.text.slice(at), ...more].join(' '), source: sourceIn(found, at) };
}

/** A line of the same cell that is neither place and date, nor a name in capitals, nor a sentence of the body. */
function goesOn(line: Line, first: Line): boolean {
	const beside = line.cell?.table === first.cell?.table && line.cell?.row === first.cell?.row && line.cell?.column === first.cell?.column;
	return beside && !line.heading && line.text.length < 90 && !/(?:^|[\s,])[Nn]gày(?:\s|$)|^(?:Số|Kính gửi)/u.test(line.text) && !isCapitals(line.text);
}

function known<T extends string>(places: Record<T, Source | null | undefined>): Partial<Record<T, Source>> {
	const found = Object.entries<Source | null | undefined>(places).filter((entry): entry is [string, Source] => entry[1] != null);
	return Object.fromEntries(found) as Partial<Record<T, Source>>;
}
