import { cancelSchema, seatsSchema, stepSchema } from '#lib/features/bookings/schema.ts';
import { cancelFor } from '#lib/features/bookings/server/service/book.ts';
import { changeSeats, closeEvent } from '#lib/features/bookings/server/service/open-event.ts';
import { readBookings } from '#lib/features/bookings/server/service/read-events.ts';
import { mayTake } from '#lib/features/concurrences/server/service/read-concurrences.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { step } from '../../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
	...(await readBookings(locals.ctx, params.event)),
	mayTake: await mayTake(locals.ctx, 'bookings', params.event),
	requestKey: newId()
});

export const actions: Actions = {
	seats: step('seats', seatsSchema, (ctx, form, key, { params }) => changeSeats(ctx, params['event'] ?? '', form, key)),
	close: step('close', stepSchema, (ctx, form, key, { params }) => closeEvent(ctx, params['event'] ?? '', form, key)),
	cancel: step('cancel', cancelSchema, cancelFor)
};
