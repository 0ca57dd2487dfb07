import type pg from 'pg';

type Named = { readonly user: string; readonly pool: pg.Pool };
const key = Symbol.for('kheo.pools');
type Shared = { [key]?: Named[] };

/** NOTE: the built app has its own copy of every module; the list is of the whole process. */
const shared = globalThis as Shared;

export function notePool(url: string, pool: pg.Pool): void {
	shared[key] = [...openPools(), { user: new URL(url).username, pool }];
}

/** The pools of this process that are not closed, by the role they speak as. */
export function openPools(): readonly Named[] {
	return (shared[key] ?? []).filter(({ pool }) => !pool.ended);
}
