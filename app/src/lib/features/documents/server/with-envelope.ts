import { isPlainDate } from '@kheo/core';
import type { Envelope } from '@kheo/documents/edxml/message';
import type { Facts } from '../schema.ts';

/** What the message says of its paper fills what could not be read in the paper itself; what stands on the paper goes before. */
export function withEnvelope(facts: Facts, envelope: Envelope | undefined): Facts {
	if (!envelope) return facts;
	const { header } = facts;
	const said = (words: string) => words.trim() || null;
	return {
		...facts,
		header: {
			...header,
			kind: header.kind ?? said(envelope.typeName),
			...numberOf(header, envelope),
			issuer: header.issuer ?? said(envelope.from.name),
			parentIssuer: header.parentIssuer ?? said(envelope.from.inCharge ?? ''),
			place: header.place ?? said(envelope.place),
			title: header.title ?? said(envelope.subject),
			date: header.date.iso === null ? dayOf(envelope.date, header.date) : header.date
		}
	};
}

/** Number and symbol belong together: one of the paper and one of the message would make a number that nobody gave. */
function numberOf({ number, symbol }: Facts['header'], envelope: Envelope): Pick<Facts['header'], 'number' | 'symbol'> {
	if (number !== null || envelope.number === '') return { number, symbol };
	return { number: envelope.number, symbol: envelope.notation || symbol };
}

function dayOf(day: string, otherwise: Facts['header']['date']): Facts['header']['date'] {
	if (!isPlainDate(day)) return otherwise;
	const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
	return { ...otherwise, iso: day, year, month, day: date };
}
