import { seriesSchema } from '#lib/features/issuing/schema.ts';
import { readSeries, saveSeries } from '#lib/features/issuing/server/service/series.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { step } from '../../issuing-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => ({
	series: await readSeries(locals.ctx),
	saved: url.searchParams.has('saved'),
	requestKey: newId()
});

export const actions: Actions = { save: step('save', seriesSchema, saveSeries, (_, { url }) => `${url.pathname}?saved`) };
