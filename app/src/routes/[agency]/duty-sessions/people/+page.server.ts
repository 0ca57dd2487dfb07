import { leaveSchema, withdrawSchema } from '#lib/features/duty-sessions/schema.ts';
import { readLeave } from '#lib/features/duty-sessions/server/service/read-leave.ts';
import { readOpening } from '#lib/features/duty-sessions/server/service/read-sessions.ts';
import { takeLeave, withdrawLeave } from '#lib/features/duty-sessions/server/service/take-leave.ts';
import { leftSchema, staffSchema } from '#lib/features/staff/schema.ts';
import { addStaff, strikeStaff } from '#lib/features/staff/server/service/keep-staff.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { step } from '../../form-actions.ts';
import { unitOf } from '../asked.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, url }) => {
	const unitId = unitOf(url);
	const opening = await readOpening(ctx);
	return { unitId, people: await readLeave(ctx, unitId), units: opening?.units ?? [], mayKeep: opening !== null, requestKey: newId() };
};

const back = (_: unknown, { url }: { readonly url: URL }) => `${url.pathname}${unitOf(url) === null ? '' : `?unit=${unitOf(url)}`}`;

export const actions: Actions = {
	staff: step('staff', staffSchema, addStaff, back),
	strike: step('strike', leftSchema, strikeStaff, back),
	take: step('take', leaveSchema, takeLeave, back),
	withdraw: step('withdraw', withdrawSchema, withdrawLeave, back)
};
