import { eventSchema } from '#lib/features/bookings/schema.ts';
import { openEvent, readSources } from '#lib/features/bookings/server/service/open-event.ts';
import { readEvents } from '#lib/features/bookings/server/service/read-events.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { step } from '../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	events: await readEvents(locals.ctx),
	sources: await readSources(locals.ctx),
	requestKey: newId()
});

export const actions: Actions = { open: step('open', eventSchema, openEvent) };
