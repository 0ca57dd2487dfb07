import { newConsultationSchema } from '#lib/features/consultations/schema.ts';
import { readConsultations } from '#lib/features/consultations/server/service/read-consultations.ts';
import { prepareConsultation } from '#lib/features/consultations/server/service/run-consultation.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { step } from '../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({ consultations: await readConsultations(locals.ctx), requestKey: newId() });

export const actions: Actions = {
	prepare: step('prepare', newConsultationSchema, prepareConsultation, (id, { url }) => `${url.pathname}/${String(id)}`)
};
