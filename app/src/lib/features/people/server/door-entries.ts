import { sayDay } from '@kheo/core';
import { comingIn } from '#lib/features/bookings/server/service/read-events.ts';
import { readPublicConsultations } from '#lib/features/consultations/server/service/read-consultations.ts';
import { readPublicDisclosures } from '#lib/features/disclosures/server/service/read-disclosures.ts';
import { readPublicModels } from '#lib/features/models/server/service/read-models.ts';
import { countPublicMovements } from '#lib/features/movements/server/service/count-movements.ts';
import { readPromiseYears } from '#lib/features/promises/server/service/read-promises.ts';
import { readNews } from '#lib/features/posts/server/service/read-news.ts';
import { hasReceptions } from '#lib/features/receptions/server/service/read-receptions.ts';
import { hasPublicSupervision } from '#lib/features/supervision/server/service/read-public.ts';
import { readPublicSurveys } from '#lib/features/surveys/server/service/read-surveys.ts';
import { readVotes } from '#lib/features/votes/server/service/run-vote.ts';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import { dayIn } from '#lib/server/clock.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import type { Door, DoorEntry } from '../doors.ts';
import { dialogueEntries } from './dialogue-entries.ts';
import type { PeoplePage } from './open-people-page.ts';
import { listPublicPlans } from './queries.ts';

export type Entries = Partial<Record<Door, readonly DoorEntry[]>>;
export type Visit = Pick<PeoplePage, 'slogans'> & { readonly base: string };
/** What one thing that the agency does puts behind which doors today; nothing where there is nothing. */
type Source = (ctx: Context, visit: Visit) => Promise<Entries>;

const plans: Source = async (ctx, { base }) => {
	const words = messagesIn(ctx.locale).people;
	const all = await readOnly(ctx, listPublicPlans);
	const published = all.map(({ id, title, publishedAt }) => ({
		href: `${base}/plans/${id}`,
		title,
		note: words.publishedOn(sayDay(dayIn(publishedAt), ctx.locale, { year: true }))
	}));
	const calendar = all.some(({ withCalendar }) => withCalendar) ? [{ href: `${base}/calendar`, title: words.calendar, note: '' }] : [];
	return { know: [...published, ...calendar] };
};

const news: Source = async (ctx, { base }) => {
	const { found } = await readNews(ctx);
	return { know: where(found > 0, `${base}/news`, messagesIn(ctx.locale).posts.news, String(found)) };
};

const disclosures: Source = async (ctx, { base }) => {
	const { done, total } = (await readPublicDisclosures(ctx)).figures;
	const words = messagesIn(ctx.locale).disclosures;
	return { know: where(total > 0, `${base}/disclosures`, words.publicTitle, words.publicNote(done, total)) };
};

const shownSlogans: Source = async (ctx, { base, slogans }) => ({
	know: where(slogans.length > 0, `${base}/slogans`, messagesIn(ctx.locale).people.slogans, String(slogans.length))
});

const dialogues: Source = (ctx, { base }) => dialogueEntries(ctx, base);

const consultations: Source = async (ctx, { base }) => {
	const all = await readPublicConsultations(ctx);
	const words = messagesIn(ctx.locale).consultations;
	const note = words.publicNote(all.filter(({ state }) => state === 'open').length);
	return { discuss: where(all.length > 0, `${base}/consultations`, words.publicTitle, note) };
};

const receptions: Source = async (ctx, { base }) => {
	const receives = await readOnly(ctx, hasReceptions);
	const words = messagesIn(ctx.locale).receptions;
	return {
		discuss: where(receives, `${base}/receptions`, words.schedule),
		check: where(receives, `${base}/receptions/figures`, words.figures.title)
	};
};

const votes: Source = async (ctx, { base }) => {
	const open = (await readVotes(ctx)).filter(({ isPublic, state }) => isPublic && state !== 'prepared');
	return { discuss: where(open.length > 0, `${base}/votes`, messagesIn(ctx.locale).votes.publicTitle, String(open.length)) };
};

const doing: Source = async (ctx, { base }) => {
	const { movements, coming } = await readOnly(ctx, async (tx) => ({ movements: await countPublicMovements(tx), coming: await comingIn(tx, ctx) }));
	const words = messagesIn(ctx.locale).people;
	const joined = where(coming.length > 0, `${base}/join`, words.join, String(coming.length));
	return { do: [...joined, ...where(movements > 0, `${base}/movements`, words.movements, String(movements))] };
};

const surveys: Source = async (ctx, { base }) => {
	const { open, published } = await readPublicSurveys(ctx);
	const words = messagesIn(ctx.locale).surveys;
	const told = published.map(({ id, title }) => ({ href: `${base}/surveys/${id}/results`, title, note: words.results.title }));
	return { check: [{ href: `${base}/surveys`, title: words.rate, note: open.length > 0 ? String(open.length) : '' }, ...told] };
};

const feedback: Source = async (ctx, { base }) => {
	const words = messagesIn(ctx.locale).feedback;
	const entry = (path: string, title: string) => ({ href: `${base}/feedback${path}`, title, note: '' });
	return {
		check: [entry('/figures', words.figures.title)],
		supervise: [entry('', words.open.title), entry('/send', words.send), entry('/look-up', words.lookUp), entry('/overdue', words.open.overdue)]
	};
};

const myData: Source = async (ctx, { base }) => ({ supervise: where(true, `${base}/my-data`, messagesIn(ctx.locale).dataRequests.public.title) });

const supervision: Source = async (ctx, { base }) => ({
	supervise: where(await readOnly(ctx, hasPublicSupervision), `${base}/supervision`, messagesIn(ctx.locale).supervision.publicTitle)
});

const benefits: Source = async (ctx, { base }) => {
	const [models, figures] = [await readPublicModels(ctx), (await readPromiseYears(ctx)).map((of) => of.figures)];
	const [all, done] = [figures.reduce((sum, of) => sum + of.all, 0), figures.reduce((sum, of) => sum + of.kept + of['kept-late'], 0)];
	const words = messagesIn(ctx.locale);
	return {
		benefit: [
			...where(all > 0, `${base}/promises`, words.promises.title, `${done}/${all}`),
			...where(models.length > 0, `${base}/models`, words.models.public.title, String(models.length)),
			...where(all + models.length > 0, `${base}/benefits`, words.benefits.title)
		]
	};
};

/** In the order in which they stand. */
export const sources: readonly Source[] = [
	plans,
	news,
	disclosures,
	shownSlogans,
	dialogues,
	consultations,
	receptions,
	votes,
	doing,
	surveys,
	feedback,
	supervision,
	myData,
	benefits
];

function where(isThere: boolean, href: string, title: string, note = ''): DoorEntry[] {
	return isThere ? [{ href, title, note }] : [];
}
