import { becomeSchema, dutySchema } from '#lib/features/situation/schema.ts';
import { becomeDuty } from '#lib/features/situation/server/service/become-duty.ts';
import { becomeFeedback } from '#lib/features/situation/server/service/keep-note.ts';
import { readNote } from '#lib/features/situation/server/service/read-notes.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { step } from '../../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({ view: await readNote(locals.ctx, params.note), requestKey: newId() });

export const actions: Actions = {
	become: step('become', becomeSchema, becomeFeedback, (id, { params }) => `/${params['agency']}/feedback/${String(id)}`),
	duty: step('duty', dutySchema, becomeDuty, (id, { params }) => `/${params['agency']}/duties/${String(id)}`)
};
