type Asked = { readonly limit: number; readonly cursor?: string | undefined };
type Page = { readonly items: readonly unknown[]; readonly next: string | null };

/** A part of a list. The cursor names the last item given and its place: where that item is gone, the list goes on from the place. Null: no such cursor. */
export function pageOfList(all: readonly unknown[], { limit, cursor }: Asked): Page | null {
	const start = cursor === undefined ? 0 : startAfter(all, cursor);
	if (start === null) return null;
	const items = all.slice(start, start + limit);
	const last = start + items.length;
	return { items, next: last < all.length && items.length > 0 ? cursorOf(last - 1, items.at(-1)) : null };
}

function cursorOf(index: number, item: unknown): string {
	return Buffer.from(`${index}:${idOf(item)}`).toString('base64url');
}

function startAfter(all: readonly unknown[], cursor: string): number | null {
	const [, place, id] = /^(\d{1,9}):(.*)$/su.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
	if (place === undefined) return null;
	if (id === '') return Number(place) + 1;
	const found = all.findIndex((item) => idOf(item) === id);
	return found === -1 ? Number(place) : found + 1;
}

function idOf(item: unknown): string {
	return typeof item === 'object' && item !== null && 'id' in item ? String(item.id) : '';
}
