import type { Citation, Reading, ReadObligation } from '@kheo/core';

export const fields = ['header', 'citations', 'dated duties', 'recipients', 'signature', 'columns'] as const;
export type Field = (typeof fields)[number];

/** What an office acts on, as lines that can be compared: the same document in another format must say the same. */
export function factsOf(reading: Reading): Record<Field, string[]> {
	const { kind, number, symbol, issuer, parentIssuer, place, date, title } = reading.header;
	return {
		header: [said([kind, number, symbol, issuer, parentIssuer, place, date.day, date.month, date.year, title])],
		citations: reading.citations.map(citationLine),
		'dated duties': reading.obligations
			.filter(({ deadline }) => deadline !== null)
			.map(dutyLine)
			.sort(),
		recipients: reading.recipients.map((name) => said([name])),
		signature: reading.signatures.map(({ capacity, onBehalfOf, position, name }) => said([capacity, onBehalfOf, position, name])),
		columns: reading.appendices.flatMap(({ tables }) => tables.map(({ columns }) => said(columns)))
	};
}

export function citationLine({ kind, number, date, issuer }: Citation): string {
	return said([kind, number, date, issuer]);
}

export function dutyLine({ units, role, deadline }: ReadObligation): string {
	return said([units.join('; '), role, deadline?.due ?? deadline?.words ?? null]);
}

/** The fields that the two readings do not say alike. */
export function differing(original: Reading, other: Reading): Field[] {
	const wanted = factsOf(original);
	const got = factsOf(other);
	return fields.filter((field) => wanted[field].join('\n') !== got[field].join('\n'));
}

/** How many of the original's appendix tables have a table with just their columns. */
export function columnsFound(original: Reading, other: Reading): { readonly found: number; readonly of: number } {
	const got = factsOf(other).columns;
	const wanted = factsOf(original).columns;
	return { found: wanted.filter((columns) => got.includes(columns)).length, of: wanted.length };
}

function said(parts: readonly (string | number | null)[]): string {
	return parts
		.map((part) =>
			String(part ?? '–')
				.replace(/\s+/gu, ' ')
				.trim()
		)
		.join(' | ');
}
