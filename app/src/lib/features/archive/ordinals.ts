type Filed = { readonly id: string; readonly fileNotation: string | null; readonly dated: string };

/** The place of each paper in the file of records it lies in (DocOrdinal): by its day, then as it stands in its book. */
export function ordinalsOf(papers: readonly Filed[]): ReadonlyMap<string, number> {
	const filed = papers.filter(({ fileNotation }) => fileNotation !== null);
	const groups = Map.groupBy(filed, ({ fileNotation }) => fileNotation);
	return new Map([...groups.values()].flatMap((group) => group.toSorted(byDay).map(({ id }, index) => [id, index + 1] as const)));
}

function byDay(a: Filed, b: Filed): number {
	return a.dated === b.dated ? 0 : a.dated < b.dated ? -1 : 1;
}
