import { readsMark, saveMark } from '#lib/features/agencies/server/service/verify-mark.ts';
import { markSchema, seriesSchema } from '#lib/features/issuing/schema.ts';
import { readSeries, saveSeries } from '#lib/features/issuing/server/service/series.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { step } from '../../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => ({
	series: await readSeries(locals.ctx),
	mark: await readsMark(locals.ctx),
	hasAddress: Boolean(process.env['KHEO_ORIGIN']),
	saved: url.searchParams.has('saved'),
	requestKey: newId()
});

const saved = (_: unknown, { url }: { url: URL }) => `${url.pathname}?saved`;

export const actions: Actions = {
	mark: step('mark', markSchema, (ctx, { on }, key) => saveMark(ctx, on, key), saved),
	save: step('save', seriesSchema, saveSeries, saved)
};
