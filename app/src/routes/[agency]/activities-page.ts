import { fail, redirect, type RequestEvent, type ServerLoadEvent } from '@sveltejs/kit';
import type * as v from 'valibot';
import { detailsSchema, jointSchema, stepSchema, unplannedSchema } from '#lib/features/activities/schema.ts';
import { addUnplanned } from '#lib/features/activities/server/service/add-unplanned.ts';
import { joinActivity } from '#lib/features/activities/server/service/join-activity.ts';
import { saveDetails } from '#lib/features/activities/server/service/save-details.ts';
import { stepActivity } from '#lib/features/activities/server/service/step-activity.ts';
import { viewActivities } from '#lib/features/activities/server/service/view-activities.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { postedForm, readFormData, typedIn } from '#lib/server/form.ts';
import { inlineProblem } from './inline-problem.ts';
import type { Locate, ReturnPlace } from './return-place.ts';

/** The page of a unit's activities; the same for a member and for the holder of a link. */
export async function loadActivities(event: ServerLoadEvent, locate: Locate) {
	const { ctx, key, base } = await locate(event);
	return { base, today: ctx.today, view: await viewActivities(ctx, key), requestKey: newId(), done: event.url.searchParams.get('done') };
}

export function activityActions(locate: Locate) {
	return {
		step: act(locate, stepSchema, 'stepped', ({ ctx, key }, value, requestKey) => stepActivity(ctx, key, value, requestKey)),
		details: act(locate, detailsSchema, 'saved', ({ ctx, key }, value, requestKey) => saveDetails(ctx, key, value, requestKey)),
		joint: act(locate, jointSchema, 'joined', ({ ctx, key }, value, requestKey) => joinActivity(ctx, key, value, requestKey)),
		add: act(locate, unplannedSchema, 'added', ({ ctx, key }, value, requestKey) => addUnplanned(ctx, key, value, requestKey))
	};
}

function act<S extends v.GenericSchema>(
	locate: Locate,
	schema: S,
	done: string,
	use: (place: ReturnPlace, value: v.InferOutput<S>, requestKey: string) => Promise<unknown>
) {
	return async (event: RequestEvent) => {
		const data = await postedForm(event.request);
		const refused = await inlineProblem(event, async () => {
			const place = await locate(event);
			const form = readFormData(data, schema);
			if (!form.ok) return fail(400, { problem: 'activity.wrong', message: null });
			await use(place, form.value, form.key);
			redirect(303, `${place.base}/activities?done=${done}`);
		});
		return fail(refused.status, { ...refused.data, values: typedIn(data) });
	};
}
