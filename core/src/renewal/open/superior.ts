import { searchKey } from '../../language/search-key.ts';
import type { Ground, Mark } from '../ground.ts';
import type { OpenPoint } from '../renewal.ts';

/** The superior's document of the new year, and the slogans of its appendix: nobody can know them before they are out. */
export function awaited({ cited, reading, superior }: Ground, marks: readonly Mark[]): OpenPoint[] {
	const places = marks.flatMap((mark) => (mark.code === 'citation-of-year' ? [mark] : []));
	const documents = [...Map.groupBy(places, ({ params }) => params.number)].map(([number, same]): OpenPoint => {
		const { kind, issuer } = cited.find((one) => one.number === number && one.kind !== null) ?? { kind: null, issuer: null };
		return { code: 'superior-document', params: { kind: kind ?? '', number, issuer: issuer ?? '' }, places: same.map(({ source }) => source) };
	});
	return [...documents, ...sloganed(reading, superior)];
}

/** Only slogans that the superior's plan prints word for word are known to come from there. */
function sloganed({ appendices }: Ground['reading'], superior: Ground['superior']): OpenPoint[] {
	const theirs = new Set(superior?.slogans?.map(searchKey));
	const same = appendices.flatMap(({ slogans }) => slogans).filter(({ text }) => theirs.has(searchKey(text)));
	if (superior === null || same.length === 0) return [];
	return [{ code: 'superior-slogans', params: { count: same.length, superior: superior.name }, places: same.map(({ source }) => source) }];
}
