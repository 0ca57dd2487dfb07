import type { Reading } from '@kheo/core';

export const fields = ['header', 'citations', 'dated obligations', 'recipients', 'signature', 'columns'] as const;
export type Field = (typeof fields)[number];
export type Difference = { readonly field: Field; readonly wanted: string; readonly got: string };

/** What an office acts on, as lines that can be compared: the same document in another format must say the same. */
export function factsOf(reading: Reading): Record<Field, string[]> {
	const { kind, number, symbol, issuer, parentIssuer, place, date, title } = reading.header;
	const signatures = reading.signatures.map(({ capacity, onBehalfOf, position, name }) => said([capacity, onBehalfOf, position, name]));
	return {
		header: [said([kind, number, symbol, issuer, parentIssuer, place, date.day, date.month, date.year, title])],
		citations: reading.citations.map((cited) => said([cited.kind, cited.number, cited.date, cited.issuer])),
		'dated obligations': reading.obligations
			.flatMap(({ units, role, deadline }) => (deadline ? [said([units.join('; '), role, deadline.due ?? deadline.words])] : []))
			.sort(),
		recipients: reading.recipients.map((name) => said([name])),
		signature: signatures,
		columns: reading.appendices.flatMap(({ tables }) => tables.map(({ columns }) => said(columns)))
	};
}

/** One difference for each field that is not the same. */
export function differences(original: Reading, other: Reading): Difference[] {
	const wanted = factsOf(original);
	const got = factsOf(other);
	return fields.flatMap((field) => {
		const lines = { wanted: wanted[field].join('\n'), got: got[field].join('\n') };
		return lines.wanted === lines.got ? [] : [{ field, ...lines }];
	});
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
