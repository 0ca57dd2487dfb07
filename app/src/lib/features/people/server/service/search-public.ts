import type { Context } from '#lib/server/context.ts';
import { type Findable, findAmong, type Found, wordsAsked } from '../../search.ts';
import { findables } from '../findables.ts';
import type { PeoplePage } from '../open-people-page.ts';

const MOST = 50;

/** Everything public that has the words of a query. `base` is the address of the people's side. */
export async function searchPublic(ctx: Context, { slogans }: Pick<PeoplePage, 'slogans'>, query: string, base: string): Promise<Found[]> {
	if (wordsAsked(query).length === 0) return [];
	const all: Findable[] = [];
	for (const source of findables) all.push(...(await source(ctx, { slogans, base }, query)));
	return findAmong(all, query, MOST);
}
