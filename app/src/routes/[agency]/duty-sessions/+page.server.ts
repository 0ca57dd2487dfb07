import { addDays, weekdayOf } from '@kheo/core';
import { sessionSchema } from '#lib/features/duty-sessions/schema.ts';
import { openSession } from '#lib/features/duty-sessions/server/service/open-session.ts';
import { readOpening, readSessions } from '#lib/features/duty-sessions/server/service/read-sessions.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { step } from '../form-actions.ts';
import { monthOf, unitOf } from './asked.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, url }) => {
	const month = monthOf(url, ctx.today);
	const found = await readSessions(ctx, month, unitOf(url));
	const sunday = addDays(ctx.today, (7 - weekdayOf(ctx.today)) % 7);
	return { month, ...found, opening: await readOpening(ctx), sunday, requestKey: newId() };
};

export const actions: Actions = { open: step('open', sessionSchema, openSession, (id, { url }) => `${url.pathname}/${String(id)}`) };
