import { listAgencies } from '#lib/features/agencies/server/service.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({ agencies: await listAgencies(locals.db) });
