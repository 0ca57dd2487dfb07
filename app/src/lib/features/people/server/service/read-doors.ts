import { messagesIn } from '#lib/i18n/messages-in.ts';
import { sayDay } from '@kheo/core';
import { readNews } from '#lib/features/posts/server/service/read-news.ts';
import { comingIn } from '#lib/features/bookings/server/service/read-events.ts';
import { countPublicMovements } from '#lib/features/movements/server/service/count-movements.ts';
import { readPublicDisclosures } from '#lib/features/disclosures/server/service/read-disclosures.ts';
import { readPublicConsultations } from '#lib/features/consultations/server/service/read-consultations.ts';
import { readVotes } from '#lib/features/votes/server/service/run-vote.ts';
import { hasReceptions } from '#lib/features/receptions/server/service/read-receptions.ts';
import { hasPublicSupervision } from '#lib/features/supervision/server/service/read-public.ts';
import { dayIn } from '#lib/server/clock.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import type { Door, DoorEntry } from '../../doors.ts';
import { dialogueEntries } from '../dialogue-entries.ts';
import type { PeoplePage } from '../open-people-page.ts';
import { listPublicPlans } from '../queries.ts';

/** What stands behind each door today. `base` is the address of the people's side. */
export async function readDoors(ctx: Context, { slogans }: Pick<PeoplePage, 'slogans'>, base: string): Promise<Record<Door, DoorEntry[]>> {
		know: [],
		discuss: [],
		do: [],
		check: [],
		supervise: [],
		benefit: [],
	const votes = (await readVotes(ctx)).filter(({ isPublic, state }) => isPublic && state !== 'prepared');
	const news = (await readNews(ctx)).found;
	const words = messagesIn(ctx.locale).people;
	const published = plans.map(({ id, title, publishedAt }) => ({
		href: `${base}/plans/${id}`,
		title,
		note: words.publishedOn(sayDay(dayIn(publishedAt), ctx.locale, { year: true }))
	}));
	const calendar = plans.some(({ withCalendar }) => withCalendar) ? [{ href: `${base}/calendar`, title: words.calendar, note: '' }] : [];
	const shown = slogans.length > 0 ? [{ href: `${base}/slogans`, title: words.slogans, note: String(slogans.length) }] : [];
	const told = news > 0 ? [{ href: `${base}/news`, title: messagesIn(ctx.locale).posts.news, note: String(news) }] : [];
	const voted = votes.length > 0 ? [{ href: `${base}/votes`, title: messagesIn(ctx.locale).votes.publicTitle, note: String(votes.length) }] : [];
	const received = receives ? [{ href: `${base}/receptions`, title: messagesIn(ctx.locale).receptions.schedule, note: '' }] : [];
	const joined = coming.length > 0 ? [{ href: `${base}/join`, title: words.join, note: String(coming.length) }] : [];
	const moved = movements > 0 ? [{ href: `${base}/movements`, title: words.movements, note: String(movements) }] : [];
	const disclosed = await disclosureEntry(ctx, base);
	const said = messagesIn(ctx.locale).feedback;
	const dialogues = await dialogueEntries(ctx, base);
	const entry = (path: string, title: string) => ({ href: `${base}/feedback${path}`, title, note: '' });
	const feedback = [entry('', said.open.title), entry('/send', said.send), entry('/look-up', said.lookUp), entry('/overdue', said.open.overdue)];
		know: [...published, ...told, ...calendar, ...shown, ...disclosed],
		discuss: [...dialogues.discuss, ...received, ...voted, ...(await consultationEntry(ctx, ...base))],
		do: [...moved, ...joined],
		check: [...figures, ...dialogues.check],
		supervise: [...feedback, ...supervision],
		benefit: [...dialogues.benefit],
}

async function consultationEntry(ctx: Context, base: string): Promise<DoorEntry[]> {
	const all = await readPublicConsultations(ctx);
	const words = messagesIn(ctx.locale).consultations;
	return all.length === 0
		? []
		: [{ href: `${base}/consultations`, title: words.publicTitle, note: words.publicNote(all.filter(({ state }) => state === 'open').length) }];
}
