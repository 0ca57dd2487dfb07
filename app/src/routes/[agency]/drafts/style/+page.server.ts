import { actDaySchema, styleSchema } from '#lib/features/drafts/schema.ts';
import { saveActDay } from '#lib/features/drafts/server/service/act-days.ts';
import { readPaperStyle, savePaperStyle } from '#lib/features/drafts/server/service/paper-style.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { step } from '../../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => ({
	style: await readPaperStyle(locals.ctx),
	requestKey: newId(),
	done: url.searchParams.get('done')
});

export const actions: Actions = {
	style: step('style', styleSchema, savePaperStyle, (_, { url }) => `${url.pathname}?done=style`),
	actDay: step('actDay', actDaySchema, saveActDay, (_, { url }) => `${url.pathname}?done=day`)
};
