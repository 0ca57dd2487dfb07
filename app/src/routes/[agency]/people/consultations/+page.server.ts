import { readPublicConsultations } from '#lib/features/consultations/server/service/read-consultations.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({ consultations: await readPublicConsultations(locals.ctx) });
