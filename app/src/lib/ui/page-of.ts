/** A page of a long list: its part, which page it is, and how many there are. A page that does not exist is the nearest one that does. */
export type PageOf<T> = { readonly items: readonly T[]; readonly page: number; readonly pages: number; readonly found: number };

/** `all` may end with the wanted page where `found` says how many there are. */
export function pageOf<T>(all: readonly T[], wanted: number, size: number, found = all.length): PageOf<T> {
	const pages = Math.max(1, Math.ceil(found / size));
	const page = Math.min(Math.max(1, wanted), pages);
	return { items: all.slice((page - 1) * size, page * size), page, pages, found };
}

/** The page an address asks for; the first where it asks for none. */
export function pageIn(params: URLSearchParams, name = 'page'): number {
	const asked = params.get(name) ?? '';
	return /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 1;
}
