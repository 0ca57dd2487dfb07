import { sharedAgainSchema, sharedSchema } from '#lib/features/submissions/schema.ts';
import { readShared, takeOverActivities, takeSharedAgain } from '#lib/features/submissions/server/service/shared-activities.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { step } from '../../../../../form-actions.ts';
import { memberPlace } from '../../../../../return-place.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, key, base } = await memberPlace(event);
	return { view: await readShared(ctx, key), base, requestKey: newId() };
};

export const actions: Actions = {
	take: step('take', sharedSchema, async (_, { row }, key, event) => {
		const place = await memberPlace(event);
		return takeOverActivities(place.ctx, place.key, row, key);
	}),
	again: step('again', sharedAgainSchema, async (_, { row }, key, event) => {
		const place = await memberPlace(event);
		return takeSharedAgain(place.ctx, place.key, row, key);
	})
};
