import { listActiveUnits } from '#lib/features/agencies/server/service.ts';
import {
	afterSchema,
	changeSchema,
	pairSchema,
	partSchema,
	placeSchema,
	reasonSchema,
	stepSchema,
	yearRemovalSchema,
	yearSchema
} from '#lib/features/models/schema.ts';
import { approveModel, proposeModel, returnModel, withdrawModel } from '#lib/features/models/server/service/approve-model.ts';
import { changeFacts, dropModel } from '#lib/features/models/server/service/keep-model.ts';
import { addPair, addPlace, completePair, removePair, removePlace, removeYear, sayYear } from '#lib/features/models/server/service/model-parts.ts';
import { readModel, readSuggestions } from '#lib/features/models/server/service/read-models.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { step } from '../../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx, membership }, params }) => {
	const units = await readOnly(ctx, (tx) => listActiveUnits(tx, ctx.today));
	const own = membership?.role === 'unit' ? units.filter(({ id }) => id === membership.unitId) : units;
	return {
		model: await readModel(ctx, params.model),
		suggestions: await readSuggestions(ctx),
		units: own.map(({ id, name }) => ({ id, name })),
		requestKey: newId()
	};
};

const of = ({ params }: { readonly params: Partial<Record<string, string>> }) => params['model'] ?? '';

export const actions: Actions = {
	change: step('change', changeSchema, (ctx, form, key, event) => changeFacts(ctx, of(event), form, key)),
	place: step('place', placeSchema, (ctx, form, key, event) => addPlace(ctx, of(event), form, key)),
	removePlace: step('removePlace', partSchema, (ctx, form, key, event) => removePlace(ctx, of(event), form, key)),
	year: step('year', yearSchema, (ctx, form, key, event) => sayYear(ctx, of(event), form, key)),
	removeYear: step('removeYear', yearRemovalSchema, (ctx, form, key, event) => removeYear(ctx, of(event), form, key)),
	pair: step('pair', pairSchema, (ctx, form, key, event) => addPair(ctx, of(event), form, key)),
	after: step('after', afterSchema, (ctx, form, key, event) => completePair(ctx, of(event), form, key)),
	removePair: step('removePair', partSchema, (ctx, form, key, event) => removePair(ctx, of(event), form, key)),
	propose: step('propose', stepSchema, (ctx, form, key, event) => proposeModel(ctx, { ...form, id: of(event) }, key)),
	approve: step('approve', stepSchema, (ctx, form, key, event) => approveModel(ctx, { ...form, id: of(event) }, key)),
	sendBack: step('sendBack', reasonSchema, (ctx, form, key, event) => returnModel(ctx, { ...form, id: of(event) }, key)),
	withdraw: step('withdraw', reasonSchema, (ctx, form, key, event) => withdrawModel(ctx, { ...form, id: of(event) }, key)),
	drop: step(
		'drop',
		stepSchema,
		(ctx, form, key, event) => dropModel(ctx, of(event), form, key),
		(_, { params }) => `/${params['agency']}/models`
	)
};
