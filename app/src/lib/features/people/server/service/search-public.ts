import { searchKey } from '@kheo/core';
import { sql } from 'kysely';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { beginningOf, type Findable, findAmong, type Found, wordsAsked } from '../../search.ts';
import { findables } from '../findables.ts';
import type { PeoplePage } from '../open-people-page.ts';

const MOST = 50;
/** A shorter query is like too many things. */
const LOOSE_MIN = 5;
/** From here on two texts are alike enough for a slip of the hand: "hanh chnih" for "hành chính". */
const ALIKE = 0.55;

type Slogans = Pick<PeoplePage, 'slogans'>;
/** `isLoose`: nothing has the words as they were typed, and this is like them. */
export type SearchResult = { readonly found: readonly Found[]; readonly isLoose: boolean };

/** Everything public that has the words of a query, else what is like it. `base` is the address of the people's side. */
export async function searchPublic(ctx: Context, site: Slogans, query: string, base: string): Promise<SearchResult> {
	const asked = wordsAsked(query).map(searchKey).join(' ');
	if (asked === '') return { found: [], isLoose: false };
	const found = findAmong(await gather(ctx, site, { query, isLoose: false }, base), query, MOST);
	if (found.length > 0 || asked.length < LOOSE_MIN) return { found, isLoose: false };
	return { found: await alikeAmong(ctx, asked, await gather(ctx, site, { query, isLoose: true }, base)), isLoose: true };
}

async function gather(ctx: Context, { slogans }: Slogans, asked: Parameters<(typeof findables)[number]>[2], base: string): Promise<Findable[]> {
	const all: Findable[] = [];
	for (const source of findables) all.push(...(await source(ctx, { slogans, base }, asked)));
	return all;
}

/** Those that are most like it first; of two that are so alike, in the order of the Vietnamese alphabet. */
async function alikeAmong(ctx: Context, asked: string, all: readonly Findable[]): Promise<Found[]> {
	const [titles, keys] = [all.map(({ title }) => title), all.map(({ title, words }) => searchKey(`${title} ${words}`))];
	const { rows } = await readOnly(ctx, (tx) =>
		sql<{ at: number }>`select at::int from (
			select at, title, words_alike(${asked}, key) as alike from unnest(${titles}::text[], ${keys}::text[]) with ordinality as one(title, key, at)
		) as every where alike >= ${ALIKE}::real order by alike desc, title collate "vi-x-icu", at limit ${MOST}`.execute(tx)
	);
	return rows.flatMap(({ at }) => beginningOf(all[at - 1]));
}
