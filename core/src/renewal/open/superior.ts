import type { Ground, Mark } from '../ground.ts';
import type { OpenPoint } from '../renewal.ts';

/** The superior's document of the new year, and the slogans of its appendix: nobody can know them before they are out. */
export function awaited({ cited, reading }: Ground, marks: readonly Mark[]): OpenPoint[] {
	const places = marks.flatMap((mark) => (mark.code === 'citation-of-year' ? [mark] : []));
	const documents = [...Map.groupBy(places, ({ params }) => params.number)].map(([number, same]): OpenPoint => {
		const { kind, issuer } = cited.find((one) => one.number === number && one.kind !== null) ?? { kind: null, issuer: null };
		return { code: 'superior-document', params: { kind: kind ?? '', number, issuer: issuer ?? '' }, places: same.map(({ source }) => source) };
	});
	const sloganed = reading.appendices.filter(({ slogans }) => slogans.length > 0);
	if (sloganed.length === 0) return documents;
	const count = sloganed.reduce((sum, { slogans }) => sum + slogans.length, 0);
	return [...documents, { code: 'superior-slogans', params: { count }, places: sloganed.map(({ source }) => source) }];
}
