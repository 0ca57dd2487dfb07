import type { RequestEvent } from '@sveltejs/kit';
import { readByLinkSchema } from '#lib/features/disseminations/schema.ts';
import { confirmByLink } from '#lib/features/disseminations/server/service/confirm-reading.ts';
import { readOwnDisseminations } from '#lib/features/disseminations/server/service/read-disseminations.ts';
import { wordSchema } from '#lib/features/standing/schema.ts';
import { readOwnStanding } from '#lib/features/standing/server/service/read-standing.ts';
import { sayStanding } from '#lib/features/standing/server/service/say-standing.ts';
import { openUnitLink } from '#lib/features/unit-links/server/service/unit-links.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { step } from '../../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

const holder = ({ locals, params, getClientAddress }: RequestEvent) => openUnitLink(locals.ctx, params['token'] ?? '', getClientAddress());
const asHolder = async (event: RequestEvent) => (await holder(event)).ctx;
const here = (_: unknown, { url }: RequestEvent) => url.pathname;

export const load: PageServerLoad = async (event) => {
	const { ctx, unit } = await holder(event);
	return {
		unit,
		today: ctx.today,
		here: event.url.pathname,
		duties: await readOwnStanding(ctx),
		disseminations: await readOwnDisseminations(ctx),
		requestKey: newId()
	};
};

export const actions: Actions = {
	say: step('say', wordSchema, sayStanding, here, asHolder),
	read: step('read', readByLinkSchema, confirmByLink, here, asHolder)
};
