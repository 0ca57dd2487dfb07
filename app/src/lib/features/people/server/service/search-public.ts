import { sql } from 'kysely';
import { searchKey } from '@kheo/core';
import { readPublicAnswers } from '#lib/features/feedback/server/service/read-public.ts';
import { readNews } from '#lib/features/posts/server/service/read-news.ts';
import { readVotes } from '#lib/features/votes/server/service/run-vote.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { type Findable, findAmong, type Found, wordsAsked } from '../../search.ts';
import type { PeoplePage } from '../open-people-page.ts';
import { readPublicCalendar } from './read-calendar.ts';

const MOST = 50;

/** Everything public that has the words of a query. `base` is the address of the people's side. */
export async function searchPublic(ctx: Context, { slogans }: Pick<PeoplePage, 'slogans'>, query: string, base: string): Promise<Found[]> {
	if (wordsAsked(query).length === 0) return [];
	const [plans, news, answers, votes, activities] = [
		await findPlans(ctx, query, base),
		await readNews(ctx),
		await readPublicAnswers(ctx, { q: query, kind: null, page: 1 }),
		await readVotes(ctx),
		await readPublicCalendar(ctx)
	];
	const all: Findable[] = [
		...plans,
		...news.items.map(({ id, title, words }): Findable => ({ kind: 'news', href: `${base}/news/${id}`, title, words })),
		...answers.answers.map(({ id, title, words, answer }): Findable => ({
			kind: 'answer',
			href: `${base}/feedback/${id}`,
			title,
			words: [words, answer ?? ''].join(' ')
		})),
		...votes
			.filter(({ isPublic, state }) => isPublic && state !== 'prepared')
			.map(({ title, question }): Findable => ({ kind: 'vote', href: `${base}/votes`, title, words: question })),
		...activities.map(({ name, unit, place, scheduled }): Findable => ({
			kind: 'activity',
			href: `${base}/calendar`,
			title: name,
			words: [unit, place, scheduled].join(' · ')
		})),
		...slogans.map(({ label, words }): Findable => ({ kind: 'slogan', href: `${base}/slogans`, title: words, words: label }))
	];
	return findAmong(all, query, MOST);
}

/** A plan is long: the database looks through its words, and only those that have them are read. */
function findPlans(ctx: Context, query: string, base: string): Promise<Findable[]> {
	const bare = wordsAsked(query).map(searchKey);
	return readOnly(ctx, async (tx) => {
		const rows = await tx
			.selectFrom('plan_publications as pub')
			.innerJoin('plans', 'plans.id', 'pub.plan_id')
			.select(['plans.id', 'plans.title', 'pub.words'])
			.where('pub.withdrawn_at', 'is', null)
			.where((where) =>
				where.and(bare.map((word) => sql<boolean>`(position(${word} in pub.search_key) > 0 or position(${word} in key_of_words(plans.title)) > 0)`))
			)
			.orderBy('pub.published_at', 'desc')
			.limit(MOST)
			.execute();
		return rows.map(({ id, title, words }): Findable => ({ kind: 'plan', href: `${base}/plans/${id}`, title, words }));
	});
}
