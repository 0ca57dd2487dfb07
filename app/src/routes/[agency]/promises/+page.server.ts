import { listActiveUnits } from '#lib/features/agencies/server/service.ts';
import { anewSchema, filterIn, plainSchema, reportSchema, returnSchema } from '#lib/features/promises/schema.ts';
import { confirmKept, promiseAgain, reportKept, sendBackReport } from '#lib/features/promises/server/service/keep-promise.ts';
import { readOpenPromises, readPromisePage } from '#lib/features/promises/server/service/read-promises.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { step } from '../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { filter, page } = filterIn(url.searchParams);
	const units = await readOnly(locals.ctx, (tx) => listActiveUnits(tx, locals.ctx.today));
	return {
		open: await readOpenPromises(locals.ctx),
		...(await readPromisePage(locals.ctx, filter, page)),
		filter,
		active: units.map(({ id, name }) => ({ id, name })),
		requestKey: newId()
	};
};

export const actions: Actions = {
	report: step('report', reportSchema, reportKept),
	confirm: step('confirm', plainSchema, confirmKept),
	sendBack: step('sendBack', returnSchema, sendBackReport),
	again: step('again', anewSchema, promiseAgain)
};
