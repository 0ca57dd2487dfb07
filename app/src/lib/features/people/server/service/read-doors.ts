import { messagesIn } from '#lib/i18n/messages-in.ts';
import { sayDay } from '@kheo/core';
import { readPublicSurveys } from '#lib/features/surveys/server/service/read-surveys.ts';
import { readVotes } from '#lib/features/votes/server/service/run-vote.ts';
import { dayIn } from '#lib/server/clock.ts';
import type { Context } from '#lib/server/context.ts';
import { askedTogether } from '#lib/server/database/asked-together.ts';
import { type Door, type DoorEntry, doors } from '../../doors.ts';
import { type Entries, sources } from '../door-entries.ts';
import type { PeoplePage } from '../open-people-page.ts';

/** What stands behind each door today. `base` is the address of the people's side. */
export function readDoors(ctx: Context, { slogans }: Pick<PeoplePage, 'slogans'>, base: string): Promise<Record<Door, DoorEntry[]>> {
	return askedTogether(ctx.db, ['doors', ctx.agencyId, ctx.locale, ctx.today, base].join(' '), async () => {
		const entries: Entries[] = [];
		for (const source of sources) entries.push(await source(ctx, { slogans, base }));
		const behind = (door: Door): DoorEntry[] => entries.flatMap((one) => one[door] ?? []);
		return Object.fromEntries(doors.map((door) => [door, behind(door)])) as Record<Door, DoorEntry[]>;
	});
export async function readDoors(ctx: Context, { slogans }: Pick<PeoplePage, 'slogans'>, base: string): Promise<Record<Door, DoorEntry[]>> {
	const plans = await readOnly(ctx, listPublicPlans);
	const votes = (await readVotes(ctx)).filter(({ isPublic, state }) => isPublic && state !== 'prepared');
	const surveys = await readPublicSurveys(ctx);
	const words = messagesIn(ctx.locale).people;
	const published = plans.map(({ id, title, publishedAt }) => ({
		href: `${base}/plans/${id}`,
		title,
		note: words.publishedOn(sayDay(dayIn(publishedAt), ctx.locale, { year: true }))
	}));
	const calendar = plans.some(({ withCalendar }) => withCalendar) ? [{ href: `${base}/calendar`, title: words.calendar, note: '' }] : [];
	const shown = slogans.length > 0 ? [{ href: `${base}/slogans`, title: words.slogans, note: String(slogans.length) }] : [];
	const voted = votes.length > 0 ? [{ href: `${base}/votes`, title: messagesIn(ctx.locale).votes.publicTitle, note: String(votes.length) }] : [];
	const said = messagesIn(ctx.locale).feedback;
	const entry = (path: string, title: string) => ({ href: `${base}/feedback${path}`, title, note: '' });
	const feedback = [entry('', said.open.title), entry('/send', said.send), entry('/look-up', said.lookUp), entry('/overdue', said.open.overdue)];
	const figures = [entry('/figures', said.figures.title)];
	const rated = surveys.published.map(({ id, title }) => ({
		href: `${base}/surveys/${id}/results`,
		title,
		note: messagesIn(ctx.locale).surveys.results.title
	}));
	const rating = [
		{ href: `${base}/surveys`, title: messagesIn(ctx.locale).surveys.rate, note: surveys.open.length > 0 ? String(surveys.open.length) : '' },
		...rated
	];
	return { know: [...published, ...calendar, ...shown], discuss: voted, do: [], check: [...rating, ...figures], supervise: feedback, benefit: [] };
}
