import type { RegisterContent, RegisterHeading } from '../consolidation/register.ts';
import type { Annex, PaperContent } from './paper/paper-content.ts';
import { blank, bodySentences, openDate, subjectOf, symbolOf } from './register-words.ts';

/**
 * What the register's letter and its annex say, as any paper says it: a letter without kind, the register as "Phụ lục" in landscape pages. Number and
 * day stay open, since they are given after signing.
 */
export function registerPaper(content: RegisterContent): PaperContent {
	const { heading } = content;
	return {
		system: systemOf(heading),
		parentIssuer: heading.parentIssuer,
		issuer: heading.issuer,
		number: symbolOf(heading, systemOf(heading)),
		placeAndDate: `${heading.place ?? '……'}, ${openDate(heading.year)}`,
		kind: null,
		about: subjectOf(content),
		addressees: [heading.addressee || '……'],
		body: bodySentences(content).map((text) => ({ part: 'text', text })),
		recipients: heading.recipients,
		signatures: [heading.signature],
		annexes: [annexOf(content)]
	};
}

function systemOf({ act }: RegisterHeading): 'state' | 'party' {
	return act === undefined ? 'state' : 'party';
}

function annexOf({ heading, formTitle, columns, rows }: RegisterContent): Annex {
	const title = formTitle.replace(/\s*\n\s*/g, ' ').toUpperCase();
	const symbol = symbolOf(heading, systemOf(heading)).replace(/^Số:?\s*/, blank);
	return {
		label: 'Phụ lục',
		title: heading.supplement ? `${title}\n(Bổ sung lần ${heading.supplement.n})` : title,
		note: `(Kèm theo Công văn số ${symbol}${heading.act === undefined ? '' : ','} ${openDate(heading.year)} của ${heading.issuer})`,
		orientation: 'landscape',
		body: [{ part: 'table', columns, rows: rows.map(({ cells }) => cells) }]
	};
}
