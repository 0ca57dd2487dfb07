import type { Finding, Reading, Source } from '@kheo/core';
import { isLayout } from '../layout-findings.ts';
import type { Facts } from '../schema.ts';

type NamedFinding = Finding & { readonly key: string };

/** Where a fact stands in the text; `fact` names it on both sides of the screen. `mended`: the words that stand there after a repair; `look`: what is said of the presentation alone, which shows when it is asked for. */
export type Mark = { readonly fact: string; readonly tone: 'fact' | 'finding' | 'look' | 'mended'; readonly source: Source; readonly mended?: string };

/** Names of facts: the same on the text and on the cards beside it. */
export const factId = {
	header: (field: string) => `header-${field}`,
	citation: (index: number) => `citation-${index}`,
	unnumbered: (index: number) => `unnumbered-${index}`,
	obligation: (id: string) => `obligation-${id}`,
	period: (index: number) => `period-${index}`,
	appendix: (index: number) => `appendix-${index}`,
	signature: 'signature',
	finding: (index: number) => `finding-${index}`
} as const;

/** Every place that lights up: of the header, citations, obligations, periods, appendices, the signature and the findings. */
export function marksOf(reading: Reading, facts: Facts, findings: readonly NamedFinding[]): Mark[] {
	return [
		...headerMarks(reading),
		...clauseMarks(reading),
		...obligationMarks(facts),
		...appendixMarks(reading),
		...findingMarks(findings),
		...repairMarks(facts, findings)
	].filter(({ source }) => source.end > source.start);
}

function fact(name: string, source: Source): Mark {
	return { fact: name, tone: 'fact', source };
}

function headerMarks({ header, signature }: Reading): Mark[] {
	const fields = Object.entries(header.sources).map(([field, source]) => fact(factId.header(field), source));
	return signature ? [...fields, fact(factId.signature, signature.source)] : fields;
}

function clauseMarks({ citations, unnumberedCitations, periods }: Reading): Mark[] {
	return [
		...citations.map(({ source }, index) => fact(factId.citation(index), source)),
		...unnumberedCitations.map(({ source }, index) => fact(factId.unnumbered(index), source)),
		...periods.map(({ source }, index) => fact(factId.period(index), source))
	];
}

function obligationMarks({ obligations }: Facts): Mark[] {
	return obligations
		.filter(({ removed }) => !removed)
		.flatMap(({ id, source, deadline }) => [source, deadline?.source ?? null].flatMap((place) => (place ? [fact(factId.obligation(id), place)] : [])));
}

function appendixMarks({ appendices }: Reading): Mark[] {
	return appendices.flatMap(({ source, slogans }, index) =>
		[source, ...slogans.map((slogan) => slogan.source)].map((place) => fact(factId.appendix(index), place))
	);
}

function findingMarks(findings: readonly Finding[]): Mark[] {
	return findings.flatMap(({ code, places }, index) => {
		const tone = isLayout(code) ? ('look' as const) : ('finding' as const);
		return places.map((source) => ({ fact: factId.finding(index), tone, source }));
	});
}

function repairMarks({ repairs }: Facts, findings: readonly NamedFinding[]): Mark[] {
	return repairs.flatMap(({ finding, places, texts }) => {
		const name = factId.finding(findings.findIndex((one) => one.key === finding));
		return places.map((source, index) => ({ fact: name, tone: 'mended' as const, source, mended: texts[index] ?? source.quote }));
	});
}
