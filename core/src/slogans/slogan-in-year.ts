import { countedYears } from '../checking/counted-years.ts';
import { rollAnniversaries } from '../checking/roll-anniversaries.ts';

/** A slogan as the superior's appendix prints it: its heading above, its words below. */
export type SloganWords = { readonly label: string; readonly text: string };

/** One count of years in a slogan: "93 năm …" since 1930. The library shows it as {n} = year − 1930. */
export type YearParameter = { readonly since: number; readonly count: number };

/** The slogan of one year as it is shown in another: anniversaries are counted anew and the year it names moves along; everything else stays to the letter. */
export function sloganInYear({ label, text }: SloganWords, { from, to }: { readonly from: number; readonly to: number }): SloganWords {
	return { label: label.replace(anyYear, `$1${to}`), text: rollAnniversaries(text, to).replace(new RegExp(`(năm\\s+)${from}(?!\\d)`, 'giu'), `$1${to}`) };
}

const anyYear = /(năm\s+)20\d\d(?!\d)/giu;

/** What is counted in the words, each beginning once. Plans over a span of bare years are no count. */
export function yearParameters(text: string): YearParameter[] {
	const found = countedYears([text]).flatMap(({ span, printed }) => (span && !span.bare ? [{ since: span.since, count: printed }] : []));
	return [...new Map(found.map((one) => [one.since, one])).values()];
}
