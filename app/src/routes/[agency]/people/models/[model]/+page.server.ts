import { readPublicModel } from '#lib/features/models/server/service/read-models.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({ model: await readPublicModel(locals.ctx, params.model) });
