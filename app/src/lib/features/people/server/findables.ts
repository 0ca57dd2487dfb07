import { sql } from 'kysely';
import { searchKey } from '@kheo/core';
import { readPublicConsultations } from '#lib/features/consultations/server/service/read-consultations.ts';
import { readPublicDialogues } from '#lib/features/dialogues/server/service/read-public.ts';
import { searchQuestions } from '#lib/features/dialogues/server/service/search-questions.ts';
import { readPublicDisclosures } from '#lib/features/disclosures/server/service/read-disclosures.ts';
import { readPublicAnswers } from '#lib/features/feedback/server/service/read-public.ts';
import { readPublicModels } from '#lib/features/models/server/service/read-models.ts';
import { readGallery } from '#lib/features/movements/server/service/read-gallery.ts';
import { readAllPromises } from '#lib/features/promises/server/service/read-promises.ts';
import { readAllNews } from '#lib/features/posts/server/service/read-news.ts';
import { readPublicSupervision } from '#lib/features/supervision/server/service/read-public.ts';
import { readVotes } from '#lib/features/votes/server/service/run-vote.ts';
import type { Context } from '#lib/server/context.ts';
import { hasMost } from '#lib/server/database/has-most.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { type Findable, wordsAsked } from '../search.ts';
import type { Visit } from './door-entries.ts';
import { readPublicCalendar } from './service/read-calendar.ts';

const MOST = 50;

/** What one thing that the agency does makes public, with the words it may be found by; the long ones narrow it down to the query. */
type Source = (ctx: Context, visit: Visit, asked: Asked) => Promise<Findable[]>;
/** `isLoose`: what has most of the words, among which something may be like the query. */
export type Asked = { readonly query: string; readonly isLoose: boolean };

/** A plan is long: the database looks through its words, and only those that have them are read. */
const plans: Source = (ctx, { base }, { query, isLoose }) =>
	readOnly(ctx, async (tx) => {
		const bare = wordsAsked(query).map(searchKey);
		const rows = await tx
			.selectFrom('plan_publications as pub')
			.innerJoin('plans', 'plans.id', 'pub.plan_id')
			.select(['plans.id', 'plans.title', 'pub.words'])
			.where('pub.withdrawn_at', 'is', null)
			.where((where) => {
				if (isLoose) return hasMost(bare, sql`key_of_words(plans.title) || ' ' || pub.search_key`);
				return where.and(bare.map((word) => sql<boolean>`(position(${word} in pub.search_key) > 0 or position(${word} in key_of_words(plans.title)) > 0)`));
			})
			.orderBy('pub.published_at', 'desc')
			.limit(MOST)
			.execute();
		return rows.map(({ id, title, words }) => ({ kind: 'plan', href: `${base}/plans/${id}`, title, words }));
	});

const news: Source = async (ctx, { base }) =>
	(await readAllNews(ctx)).map(({ id, title, words }) => ({ kind: 'news', href: `${base}/news/${id}`, title, words }));

const disclosures: Source = async (ctx, { base }) =>
	(await readPublicDisclosures(ctx)).items.map(({ id, content, law }) => ({
		kind: 'disclosure',
		href: `${base}/disclosures/${id}`,
		title: content,
		words: law
	}));

const activities: Source = async (ctx, { base }) =>
	(await readPublicCalendar(ctx)).map(({ name, unit, place, scheduled }) => ({
		kind: 'activity',
		href: `${base}/calendar`,
		title: name,
		words: [unit, place, scheduled].join(' · ')
	}));

const slogans: Source = async (_, { base, slogans: shown }) =>
	shown.map(({ label, words }) => ({ kind: 'slogan', href: `${base}/slogans`, title: words, words: label }));

const dialogues: Source = async (ctx, { base }, { query, isLoose }) => [
	...(await searchQuestions(ctx, query, isLoose)).map(({ dialogueId, theme, words }): Findable => ({
		kind: 'dialogue',
		href: `${base}/dialogues/${dialogueId}`,
		title: theme,
		words
	})),
	...(await readPublicDialogues(ctx)).map(({ id, theme, audience, place, agenda }): Findable => ({
		kind: 'dialogue',
		href: `${base}/dialogues/${id}`,
		title: theme,
		words: [audience, place, agenda].join(' · ')
	}))
];

const promises: Source = async (ctx, { base }) =>
	(await readAllPromises(ctx)).flatMap(({ id, from, path, words, result }) =>
		words === null ? [] : [{ kind: 'promise', href: `${base}${path ?? `/promises#p${id}`}`, title: from, words: [words, result ?? ''].join(' ') }]
	);

const consultations: Source = async (ctx, { base }) =>
	(await readPublicConsultations(ctx)).map(({ id, title, asked, note }) => ({
		kind: 'consultation',
		href: `${base}/consultations/${id}`,
		title,
		words: [asked, note].join(' · ')
	}));

const votes: Source = async (ctx, { base }) =>
	(await readVotes(ctx))
		.filter(({ isPublic, state }) => isPublic && state !== 'prepared')
		.map(({ title, question }) => ({ kind: 'vote', href: `${base}/votes`, title, words: question }));

const movements: Source = async (ctx, { base }) => {
	const gallery = await readGallery(ctx);
	return gallery.movements.map(({ title, purpose, units, recognised }) => ({
		kind: 'movement',
		href: `${base}/movements`,
		title,
		words: [purpose, ...units, ...recognised.map(({ name }) => name)].join(' · ')
	}));
};

const models: Source = async (ctx, { base }) =>
	(await readPublicModels(ctx)).map(({ id, name, kind, field, unit, changed, places }) => ({
		kind: 'model',
		href: `${base}/models/${id}`,
		title: name,
		words: [kind, field, unit, ...places.map((place) => place.words), changed].join(' · ')
	}));

const answers: Source = async (ctx, { base }, { query, isLoose }) =>
	(await readPublicAnswers(ctx, { q: query, kind: null, page: 1, isLoose })).answers.map(({ id, title, words, answer }) => ({
		kind: 'answer',
		href: `${base}/feedback/${id}`,
		title,
		words: [words, answer ?? ''].join(' ')
	}));

const supervision: Source = async (ctx, { base }) =>
	(await readPublicSupervision(ctx, null)).supervisions.map(({ title, scope, recommendations }) => ({
		kind: 'supervision',
		href: `${base}/supervision`,
		title,
		words: [scope, ...recommendations.map(({ words }) => words)].join(' · ')
	}));

export const findables: readonly Source[] = [
	plans,
	news,
	disclosures,
	activities,
	slogans,
	dialogues,
	promises,
	consultations,
	votes,
	movements,
	models,
	answers,
	supervision
];
