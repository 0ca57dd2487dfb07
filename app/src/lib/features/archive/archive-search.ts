export type ArchiveSearch = { readonly year: number; readonly quarter: number | null };

/** A book of a year, or of the quarter that is asked for. */
export function archiveSearch(asked: URLSearchParams, today: string): ArchiveSearch {
	const year = Number(asked.get('year'));
	const quarter = Number(asked.get('quarter'));
	return {
		year: Number.isInteger(year) && year >= 1900 && year <= 9999 ? year : Number(today.slice(0, 4)),
		quarter: [1, 2, 3, 4].includes(quarter) ? quarter : null
	};
}

/** Does a day lie in what is asked for? */
export function isAsked(day: string, { quarter }: ArchiveSearch): boolean {
	return quarter === null || Math.ceil(Number(day.slice(5, 7)) / 3) === quarter;
}
