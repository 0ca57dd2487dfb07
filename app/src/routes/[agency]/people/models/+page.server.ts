import { readPublicModels } from '#lib/features/models/server/service/read-models.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({ models: await readPublicModels(locals.ctx) });
