import { listActiveUnits } from '#lib/features/agencies/server/service.ts';
import { newModelSchema, takeSchema } from '#lib/features/models/schema.ts';
import { keepModel, takeAsModel } from '#lib/features/models/server/service/keep-model.ts';
import { readModelSources } from '#lib/features/models/server/service/model-sources.ts';
import { readModels, readSuggestions } from '#lib/features/models/server/service/read-models.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { step } from '../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx, membership } }) => {
	const units = await readOnly(ctx, (tx) => listActiveUnits(tx, ctx.today));
	const own = membership?.role === 'unit' ? units.filter(({ id }) => id === membership.unitId) : units;
	return {
		models: await readModels(ctx),
		sources: membership?.role === 'leader' ? [] : await readModelSources(ctx),
		suggestions: await readSuggestions(ctx),
		units: own.map(({ id, name }) => ({ id, name })),
		requestKey: newId()
	};
};

const toModel = (id: unknown, { url }: { readonly url: URL }) => `${url.pathname}/${String(id)}`;

export const actions: Actions = {
	keep: step('keep', newModelSchema, keepModel, toModel),
	take: step('take', takeSchema, takeAsModel, toModel)
};
