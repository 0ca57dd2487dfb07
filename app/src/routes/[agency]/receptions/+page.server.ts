import { endLeaderSchema, leaderSchema, sessionSchema, takeBackSchema, yearSchema } from '#lib/features/receptions/schema.ts';
import { addLeader, addSession, endLeader, planYear, takeBackDays } from '#lib/features/receptions/server/service/plan-receptions.ts';
import { readFreshDays, readYear } from '#lib/features/receptions/server/service/read-receptions.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { step } from '../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const of = await readYear(locals.ctx, Number(url.searchParams.get('year')) || null);
	const leaders = of.leaders.map(({ id }) => id);
	return { of, fresh: await readFreshDays(locals.ctx, leaders), requestKey: newId() };
};

export const actions: Actions = {
	leader: step('leader', leaderSchema, addLeader),
	endLeader: step('endLeader', endLeaderSchema, endLeader),
	takeBack: step('takeBack', takeBackSchema, takeBackDays),
	plan: step(
		'plan',
		yearSchema,
		async (ctx, form, key) => (await planYear(ctx, form, key), form.year),
		(year, { url }) => `${url.pathname}?year=${year}`
	),
	extra: step('extra', sessionSchema, addSession, (id, { url }) => `${url.pathname}/${id}`)
};
