import { readPublicConsultation } from '#lib/features/consultations/server/service/read-consultations.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({ one: await readPublicConsultation(locals.ctx, params.consultation) });
